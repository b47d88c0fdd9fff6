"""Each channel has an icon: by its id where that is well known, else by its kind."""

import re

import pytest
from mkdocs_journeys.pages.icons import SHAPES, icon, moved
from mkdocs_journeys.pages.stylesheet import needed, stylesheet


@pytest.mark.parametrize(
    ("id", "kind", "wanted"),
    [
        ("website", "digital", "web"),
        ("boutique-en-ligne", "digital", "shop"),
        ("e-mail", "digital", "mail"),
        ("mobile-app", "digital", "app"),
        ("mobile-workshop", "human", "person"),
        ("telephone", None, "phone"),
        ("night-locker", "physical", "machine"),
        ("something-new", "digital", "screen"),
        ("something-new", "physical", "place"),
        ("something-new", None, ""),
        ("排队", None, ""),
    ],
)
def test_an_icon_says_what_a_channel_is(id: str, kind: str | None, wanted: str) -> None:
    assert icon(id, kind) == wanted


def test_the_style_sheet_has_the_picture_of_each() -> None:
    css = stylesheet()
    assert sorted(re.findall(r"\.j-icon--(\w+)\{--i:[\d.]+%\}", css)) == sorted(SHAPES)
    pictures = re.findall(r"--k:url\(\"([^\"]+)\"\)", css)
    assert len(pictures) == 2
    assert not any("<" in picture for picture in pictures)


def test_a_page_loads_the_icons_that_it_shows() -> None:
    assert "channels" not in needed("<bdi class=j-icon--web>")
    assert needed("<bdi class=j-icon--van>") == ["sections", "channels"]


def test_each_shape_stands_in_a_square_of_its_own() -> None:
    assert moved("M8 2a6 6 0 1 0 .1 0zM2 8h12M8 2q-5.5 6 0 12V1H3z", 16) == (
        "M24 2a6 6 0 1 0 .1 0zM18 8h12M24 2q-5.5 6 0 12V1H19z"
    )
    assert moved("M4 2Q3 13 2 4.5 2 .5 4 2z", 32) == "M36 2Q35 13 34 4.5 34 0.5 36 2z"
