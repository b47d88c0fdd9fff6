"""What is known of a navigation from other pages is what would be made for each of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs_journeys.mkdocs import plugin, recalled

from tests.mkdocs.sites import PERSONA, SMALL, configured, make, write

JOURNEY = "title: '{n} <b>'\npersonas: [ada]\nstages: [A, B]\n"
PROSE = {f"docs/more/{name}.md": f"---\nstatus: new\nicon: material/star\n---\n# {name}\n" for name in "abc"}
PROJECT = (
    SMALL
    | {f"journeys/area-{n % 2}/j-{n}.yml": JOURNEY.format(n=n) for n in range(6)}
    | {
        "personas/bea.yml": PERSONA,
        **PROSE,
        "docs/journeys/j-1/more.md": "# Below\n",
        "docs/v1.0/index.md": "# 1\n",
    }
)
FEATURES = [
    ["navigation.indexes", "navigation.prune", "navigation.sections"],
    ["navigation.sections"],
    ["navigation.tabs", "navigation.indexes", "navigation.expand", "toc.integrate"],
]
# The same page twice, links to pages of ours, and one to the page that it stands on.
NAV = [
    "index.md",
    {"Again": "index.md"},
    {"Journeys": "journeys/"},
    {"Twice": ["more/a.md", {"Same": ["more/a.md", "more/b.md"]}]},
    {"Ways": [{"J": "/journeys/j-1/"}, {"K": "journeys/j-2/"}, {"L": "../x"}, {"M": "https://example.com/"}]},
    {"Below": "journeys/j-1/more.md"},
]
CASES = tuple(zip(FEATURES, (False, False, True), (None, NAV, NAV), strict=True))
OWN = {
    "page": "{{ page.title }}: {{ nav_item.title }} {{ nav_item.url | url }}",
    "parent": "{{ nav_item.parent.active }}{{ nav_item.title }}",
    "settings": "{{ config.extra_css | length }}{{ config.extra.word }}{{ nav_item.title }}",
    "shown": "{% if page %}{{ nav_item.title }}{% endif %}{{ nav_item.active }}{{ loop }}",
    "included": "{% include 'title.html' %}{{ nav_item.title }}",
    "maybe": "{% if nav_item.children %}{% set first = 1 %}{% endif %}{{ first }}{{ hidden }}{{ nav_item.title }}",
}
RENDER = (
    "{% macro render(nav_item, path, level, parent) %}<li>{{ path }}.{{ level }} @"
    "{% for item in nav_item.children or [] %}{{ render(item, path ~ loop.index, level + 1, nav_item) }}"
    "{% endfor %}{% endmacro %}"
)


def pages(root: Path, name: str) -> dict[str, str]:
    """The pages of a site."""
    make(root, root / name, strict=False)
    found = (root / name).rglob("*.html")
    return {path.relative_to(root / name).as_posix(): path.read_text("utf-8") for path in found}


def both(root: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[dict[str, str], int]:
    """The pages, which are those that Jinja makes; and how often something was known."""
    known, count = recalled.Recalled.known, []

    def counting(*values: object) -> str | None:
        made = known(*values)  # type: ignore[arg-type]
        count.extend([1] if made is not None else [])
        return made

    with monkeypatch.context() as patch:
        patch.setattr(recalled.Recalled, "known", counting)
        found = pages(root, "site")
    with monkeypatch.context() as patch:
        patch.setattr(plugin, "quicken", lambda *_: None)
        plain = pages(root, "plain")
    assert found.keys() == plain.keys()
    assert [name for name in found if found[name] != plain[name]] == []
    return found, len(count)


@pytest.mark.parametrize(("features", "flat", "nav"), CASES)
def test_every_page_has_its_navigation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, features: list[str], flat: bool, nav: object
) -> None:
    theme = {"name": "material", "font": False, "features": features}
    more = {"nav": nav} if nav else {}
    config = configured(theme=theme, use_directory_urls=not flat, extra={"status": {"new": "Fresh"}}, **more)
    write(tmp_path, PROJECT | {"mkdocs.yml": config})
    assert both(tmp_path, monkeypatch)[1] > 20


@pytest.mark.parametrize("name", OWN)
def test_a_team_s_own_template_may_ask_for_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    theme = {"name": "material", "font": False, "custom_dir": "look"}
    own = {
        "look/partials/nav-item.html": RENDER.replace("@", OWN[name]),
        "look/title.html": "{{ page.title }}",
    }
    write(tmp_path, PROJECT | own | {"mkdocs.yml": configured(theme=theme, extra={"word": "w"})})
    both(tmp_path, monkeypatch)


HOOK = """def on_env(env, config, files):
    env.filters["first"] = lambda things: next(iter(things), "")
    return env
"""


def test_where_a_hook_has_a_say_everything_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, PROJECT | {"own.py": HOOK, "mkdocs.yml": configured(hooks=["own.py"])})
    assert both(tmp_path, monkeypatch)[1] == 0
