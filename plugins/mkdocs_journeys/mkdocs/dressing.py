"""The style sheets that a page needs besides the common one, told to the theme's template of that page alone."""

from collections.abc import Mapping
from typing import Any

from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_journeys.mkdocs.assets import STYLESHEET, sheet_file
from mkdocs_journeys.mkdocs.languages import Changed
from mkdocs_journeys.pages.stylesheet import RIGHT_TO_LEFT, needed

# The languages of the theme that do.
FROM_THE_RIGHT = {"ar", "fa", "he", "ur"}


def dress(context: TemplateContext, page: Page) -> None:
    """Link them behind the common one, and before those of the site, which may overrule them."""
    config = context["config"]
    names = needed(page.content or "")
    if names and runs_left(config["theme"]):
        names.append(RIGHT_TO_LEFT)
    sheets = [sheet_file(name) for name in names]
    if sheets and STYLESHEET in config["extra_css"]:
        place = config["extra_css"].index(STYLESHEET) + 1
        linked = [*config["extra_css"][:place], *sheets, *config["extra_css"][place:]]
        values: dict[str, Any] = context  # type: ignore[assignment]
        values["config"] = Changed(config, {"extra_css": linked})


def runs_left(theme: Mapping[str, Any]) -> bool:
    """Whether the theme's pages run from right to left: it is told to, or its language does."""
    told = theme.get("direction")
    return told == "rtl" if told else str(theme.get("language", "")).split("-")[0] in FROM_THE_RIGHT
