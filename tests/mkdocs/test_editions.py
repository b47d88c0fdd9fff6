"""A build in which nothing has changed takes what the last one made; one in which anything has, does not."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort
from mkdocs_journeys.diagram.cache import DrawingCache
from mkdocs_journeys.mkdocs import making as door

from tests.mkdocs.sites import JOURNEY, configured, make, write

CSV = "date,value\n2026-01-31,40\n2026-06-30,{value}\n"
MEASURED = """\
title: First visit
personas: [ada]
kpis:
  - {metric: conversion-rate, measurements: nps.csv, target: {value: 50}}
stages: [Arrive]
"""
OVERRIDE = (
    '{% extends "original/journeys/journey.html" %}{% block map %}{% include "note.html" %}{% endblock %}'
)


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One entry for each time that a build reads and checks the journeys."""
    real = door.load
    seen: list[int] = []

    def counted(*arguments: object) -> object:
        seen.append(1)
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(door, "load", counted)
    return seen


def test_an_unchanged_project_is_not_read_again_and_gives_the_same_site(
    small: Path, loads: list[int]
) -> None:
    first = make(small).files
    again = make(small, small.parent / "again").files
    assert len(loads) == 1
    # The map of the site has the day of the build in it, and its compressed form the time: that is MkDocs' own.
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        first.pop(name, None), again.pop(name, None)
    assert again == first


def test_a_project_that_was_moved_is_the_same_project(small: Path, loads: list[int]) -> None:
    write(small, {"personas/face.svg": "<svg/>", "personas/ada.yml": "name: Ada\nphoto: face.svg\n"})
    make(small)
    moved = small.rename(small.parent / "elsewhere")
    site = make(moved)
    assert len(loads) == 1
    assert site.dead_links() == []
    assert (site.root / "personas/face.svg").read_text() == "<svg/>"


CHANGES: dict[str, Callable[[Path], object]] = {
    "a journey": lambda root: write(root, {"journeys/first-visit.yml": JOURNEY + "  - Later\n"}),
    "a new journey": lambda root: write(root, {"journeys/second.yml": JOURNEY}),
    "a persona": lambda root: write(root, {"personas/ada.yml": "name: Ida\n"}),
    "the catalogue": lambda root: write(
        root, {"journeys/_catalog.yml": "teams: [{id: shop, title: Shop}]\n"}
    ),
    "an option": lambda root: write(root, {"mkdocs.yml": configured(journeys={"as_of": "2027-09-30"})}),
    "the language": lambda root: write(root, {"mkdocs.yml": configured(journeys={"locale": "fr"})}),
    "a page of prose": lambda root: write(root, {"docs/more.md": "# More\n"}),
    "a picture": lambda root: write(root, {"journeys/one.svg": "<svg/>"}),
}


@pytest.mark.parametrize("what", CHANGES)
def test_any_change_is_seen(small: Path, loads: list[int], what: str) -> None:
    make(small)
    CHANGES[what](small)
    make(small)
    assert len(loads) == 2


def test_a_measurement_is_seen(small: Path, loads: list[int]) -> None:
    write(small, {"journeys/first-visit.yml": MEASURED, "journeys/nps.csv": CSV.format(value=44)})
    assert "44" in make(small).page("journeys/first-visit/").own
    write(small, {"journeys/nps.csv": CSV.format(value=47)})
    assert "47" in make(small).page("journeys/first-visit/").own


def test_a_template_of_the_team_s_own_is_seen(small: Path) -> None:
    theme = {"name": "material", "font": False, "custom_dir": "ours"}
    write(
        small,
        {
            "mkdocs.yml": configured(theme=theme),
            "ours/journeys/journey.html": OVERRIDE,
            "ours/note.html": "One",
        },
    )
    assert "One" in make(small).page("journeys/first-visit/").own
    write(small, {"ours/note.html": "Two"})
    assert "Two" in make(small).page("journeys/first-visit/").own


def test_warnings_are_told_again(small: Path, caplog: pytest.LogCaptureFixture) -> None:
    write(
        small,
        {
            "journeys/first-visit.yml": JOURNEY + "status: approved\n",
            "mkdocs.yml": configured(journeys={"checks": {}}),
        },
    )
    told = []
    for _ in range(2):
        caplog.clear()
        with caplog.at_level(logging.INFO, logger="mkdocs.plugins"):
            make(small, strict=False)
        told.append([record.getMessage() for record in caplog.records if "yml:" in record.getMessage()])
    assert told[0]
    assert told[1] == told[0]
    with pytest.raises(Abort):
        make(small, strict=True)


def test_a_project_with_mistakes_is_read_every_time(small: Path, loads: list[int]) -> None:
    write(small, {"journeys/first-visit.yml": "title: x\nstages: 5\n"})
    for _ in range(2):
        with pytest.raises(Abort):
            make(small)
    assert len(loads) == 2


@pytest.mark.parametrize("folder", ["editions", "pages"])
@pytest.mark.parametrize("how", ["lost", "damaged"])
def test_a_cache_that_is_not_whole_is_no_cache(small: Path, loads: list[int], folder: str, how: str) -> None:
    first = make(small).files
    for path in (small / ".cache/journeys" / folder).rglob("*"):
        if path.is_file():
            path.unlink() if how == "lost" else path.write_bytes(path.read_bytes()[:-1] + b"?")
    again = make(small).files
    assert len(loads) == 2
    assert {name: text for name, text in again.items() if name.endswith("index.html")} == {
        name: text for name, text in first.items() if name.endswith("index.html")
    }


def test_findings_on_the_pages_keep_a_build_from_being_kept(small: Path, loads: list[int]) -> None:
    write(small, {"mkdocs.yml": configured(journeys={"show_findings": True})})
    make(small)
    make(small)
    assert len(loads) == 2


def test_drawings_that_nobody_needs_any_more_go(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mkdocs_journeys.source.packs.ROOM_LEAST", 3)
    folder = small / ".cache" / "journeys" / "diagrams"
    DrawingCache(folder).keep({str(number): "old" for number in range(60)})
    make(small)
    assert 0 < len(DrawingCache(folder).places) < 20
