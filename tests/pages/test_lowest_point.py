"""The lowest point of a journey is painted as one that hurts where it does, and only there."""

from __future__ import annotations

import re

import pytest

from tests.mkdocs.sites import SMALL, Site, make, write

JOURNEY = """\
title: {title}
personas: [{persona}]
stages:
  - {{id: before, title: Before, emotion: {before}, touchpoints: [{{id: looks, title: Looks, emotion: {before}}}]}}
  - {{id: after, title: After, emotion: {after}, touchpoints: [{{id: buys, title: Buys, emotion: {after}}}]}}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A persona whose worst moment is good, one whose is neither, and one whose hurts."""
    moods = {"ada": (2, 1), "bea": (1, 0), "cleo": (2, -1)}
    files = {f"personas/{name}.yml": f"name: {name.title()}\n" for name in moods}
    for name, (before, after) in moods.items():
        files[f"journeys/of-{name}.yml"] = JOURNEY.format(
            title=f"Of {name}", persona=name, before=before, after=after
        )
    root = write(
        tmp_path_factory.mktemp("lowest"), {"mkdocs.yml": SMALL["mkdocs.yml"], "docs/index.md": "", **files}
    )
    return make(root, strict=False)


@pytest.mark.parametrize(("name", "hurts"), [("ada", False), ("bea", False), ("cleo", True)])
def test_a_lowest_point_that_is_good_is_not_painted_as_bad(site: Site, name: str, hurts: bool) -> None:
    html = site.page(f"personas/{name}/").own
    drawn = html.partition("j-wavelet")[2].partition("j-mini__line")[2]
    points = re.findall(r"j-mini__point[\w-]*", drawn)
    assert points, "their journey is drawn"
    assert ("j-mini__point--low" in points) == hurts


def test_of_several_journeys_only_what_hurts_is_painted_so(site: Site) -> None:
    assert site.page("journeys/").own.count("j-mini__point--low") == 1


def test_a_map_lights_no_moment_that_is_good(site: Site) -> None:
    assert "is-low" not in site.page("journeys/of-ada/").own
    assert "is-low" in site.page("journeys/of-cleo/").own
