"""Small projects of journeys, and the map that a page shows of one."""

from __future__ import annotations

import json
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from mkdocs_journeys.checking import checked
from mkdocs_journeys.options.options import options_from
from mkdocs_journeys.pages.journey_view import JourneyView
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.pages.site import Site
from mkdocs_journeys.wording import Wording

Stages = list[Any]
CATALOG = "channels: [{id: website, title: Website, kind: digital}]\nsystems: [{id: crm, title: CRM}]\n"
MAP, HEAD = "journeys/parts/map.html", "journeys/parts/head.html"


def site(root: Path, journeys: dict[str, dict[str, Any]], language: str = "en") -> Site:
    """The site of journeys: each is written under its id; the keys that it must have are filled in."""
    for id, journey in journeys.items():
        file = root / "journeys" / f"{id}.yml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps({"title": id, "personas": ["ada"]} | journey, ensure_ascii=False), "utf-8")
    (root / "journeys" / "_catalog.yml").write_text(CATALOG, "utf-8")
    (root / "personas").mkdir(exist_ok=True)
    for name in ("ada", "ben"):
        (root / "personas" / f"{name}.yml").write_text(f"name: {name.title()}\n", "utf-8")
    options = options_from(
        {"as_of": "2026-09-30", "checks": {"select": ["J1", "J2", "J3"]}}, root, root / "docs"
    )
    workspace = checked(options)
    assert [str(finding.message) for finding in workspace.errors] == []
    return Site(workspace, options.addresses, Wording(language))


def view(site: Site, id: str) -> JourneyView:
    """What the page of a journey shows."""
    return JourneyView(site.workspace.journeys[id], site.view(site.addresses.journey(id)))


def page(site: Site, id: str, template: str = MAP) -> str:
    """The HTML of a journey's map, or of another part of its page."""
    spec = next(page for page in site.pages() if page.address == site.addresses.journey(id))
    return Renderer(site.wording).render(replace(spec, template=template), site.view(spec.address))


def lanes(html: str) -> dict[str, list[str]]:
    """The texts of the cells of each lane, the lane's name first."""
    reader = Lanes()
    reader.feed(html)
    return {lane: [" ".join(cell.split()) for cell in cells] for lane, cells in reader.found.items()}


class Lanes(HTMLParser):
    """Reads the rows that are lanes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {}
        self.row: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A row begins a lane, a cell a text."""
        if tag == "tr":
            lane = dict(attrs).get("data-lane")
            self.row = self.found.setdefault(lane, []) if lane else None
        elif self.row is not None and tag in ("td", "th"):
            self.row.append("")

    def handle_data(self, data: str) -> None:
        """What is said in a cell."""
        if self.row:
            self.row[-1] += f" {data}"
