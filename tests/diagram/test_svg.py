"""What the page gets of what Graphviz prints. A recorded print, so that no Graphviz is needed."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from mkdocs_journeys.diagram.svg import UnusableDrawing, clean

RAW = (Path(__file__).parent / "cases" / "small-lr.graphviz.svg").read_text(encoding="utf-8")
SVG = clean(RAW, "small", 'A "title" & more', "What it shows")
ROOT = ElementTree.fromstring(SVG)
XLINK = "{http://www.w3.org/1999/xlink}"


def test_ids_carry_the_journeys_id() -> None:
    assert {element.get("id") for element in ROOT.iter()} - {None} == {
        "small-diagram",
        "small-diagram-description",
    }


def test_it_is_a_group_whose_links_can_be_reached() -> None:
    assert ROOT.get("role") == "group"
    assert ROOT.get("aria-label") == 'A "title" & more'
    assert ROOT.get("aria-describedby") == "small-diagram-description"
    links = [element for element in ROOT.iter() if element.tag.endswith("}a")]
    assert [link.get(f"{XLINK}href") for link in links] == [
        "#find",
        "#ad",
        "#compare",
        "#buy",
        "#pay",
        "#done",
    ]
    assert "very negative (−2)" in (links[4].get("aria-label") or "")


def test_nothing_of_graphviz_is_left() -> None:
    assert SVG.startswith("<svg ")
    assert not re.search(r"<\?|<!|style=|font-family|#ffffff|n1|pt\"|\shref=|\son\w+=", SVG)


def test_size_and_view_box() -> None:
    assert re.fullmatch(r"0 0 [\d.]+ [\d.]+", ROOT.attrib["viewBox"])
    assert "j-diagram--w" in ROOT.attrib["class"]


def test_nothing_is_told_by_colour_alone() -> None:
    texts = ["".join(element.itertext()) for element in ROOT.iter() if element.tag.endswith("}text")]
    assert {"+0.5", "−2", "+1", "62 % leaves", "E-mail · automatic"} <= set(texts)
    assert 'class="diamond"' in SVG
    assert 'class="flag"' in SVG


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "<svg",
        RAW[: len(RAW) // 2],
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        re.sub(' id="a_.*?"', "", RAW),
    ],
)
def test_what_is_no_drawing_is_refused(raw: str) -> None:
    with pytest.raises(UnusableDrawing):
        clean(raw, "j", "t", "d")
