"""The style sheets that a page needs besides the common one, told to the theme's template of that page alone."""

from typing import Any

from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_journeys.mkdocs.assets import STYLESHEET, sheet_file
from mkdocs_journeys.mkdocs.languages import Changed
from mkdocs_journeys.pages.stylesheet import needed


def dress(context: TemplateContext, page: Page) -> None:
    """Link them behind the common one, and before those of the site, which may overrule them."""
    sheets = [sheet_file(name) for name in needed(page.content or "")]
    config = context["config"]
    if sheets and STYLESHEET in config["extra_css"]:
        place = config["extra_css"].index(STYLESHEET) + 1
        linked = [*config["extra_css"][:place], *sheets, *config["extra_css"][place:]]
        values: dict[str, Any] = context  # type: ignore[assignment]
        values["config"] = Changed(config, {"extra_css": linked})
