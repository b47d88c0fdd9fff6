"""Each channel has an icon: by its id where that is well known, else by its kind."""

import re

import pytest
from mkdocs_journeys.pages.icons import SHAPES, icon
from mkdocs_journeys.pages.stylesheet import stylesheet


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
    places = dict(re.findall(r"\.j-icon--(\w+)\{--i:(\d+)\}", css))
    assert list(places) == list(SHAPES)
    picture = re.findall(r"--icons:url\(\"([^\"]+)\"\)", css)[0]
    assert picture.count("%3Cpath") == len(SHAPES)
    assert "<" not in picture
