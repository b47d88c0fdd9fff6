"""The two drawings of a journey: links, words and signs; nothing lies on anything; no Graphviz is needed for a list."""

import re
from itertools import combinations
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from mkdocs_journeys.diagram.graph import Graph, Node, StageBox
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.layout import TALL, wide_for
from mkdocs_journeys.diagram.legend import legend
from mkdocs_journeys.diagram.plain import UnusableDrawing
from mkdocs_journeys.diagram.sheet import sheet
from mkdocs_journeys.diagram.svg import whole
from mkdocs_journeys.diagram.tall import paint_tall
from mkdocs_journeys.diagram.wide import Wide

from tests.diagram.samples import GRAPHS, crowded, node, rich, small, steps

XLINK = "{http://www.w3.org/1999/xlink}"
SMALL = "graph 1 6.5 3\nnode n0 1.611 1.5 3.222 2.9 x solid\nnode n1 5 1.5 3.222 1.8 x solid\nstop\n"


def tall(graph: Graph) -> Element:
    return ElementTree.fromstring(
        whole("tall", *paint_tall(graph, Labels()), graph.id, 'A "title" & more', "What it shows")
    )


def wide_small() -> Element:
    drawn = Wide(small(), Labels()).paint(SMALL)
    return ElementTree.fromstring(whole("wide", *drawn, "small", "A title"))


def links(root: Element) -> list[str | None]:
    return [element.get(f"{XLINK}href") for element in root.iter() if element.tag.endswith("}a")]


def test_the_links_stand_in_the_order_of_the_journey() -> None:
    wanted = ["#find", "#ad", "#compare", "#buy", "#pay", "#done"]
    assert links(wide_small()) == links(tall(small())) == wanted


def test_both_drawings_share_one_description() -> None:
    ids = [
        element.get("id")
        for root in (wide_small(), tall(small()))
        for element in root.iter()
        if element.get("id")
    ]
    assert ids == ["small-diagram-description"]
    assert wide_small().get("aria-describedby") == ids[0]
    assert tall(small()).get("aria-label") == 'A "title" & more'


def test_a_strict_policy_can_be_kept() -> None:
    for root in (wide_small(), tall(rich())):
        svg = ElementTree.tostring(root, encoding="unicode")
        assert not re.search(r"style=|font-family|\son\w+=|<script", svg)
        assert root.get("role") == "group"


def test_nothing_is_told_by_colour_alone() -> None:
    root = tall(small())
    texts = {"".join(element.itertext()) for element in root.iter() if element.tag.endswith("}text")}
    assert {"+0.5", "−2", "+1", "62 % leaves", "E-mail · automatic"} <= texts
    kinds = [element.get("class") for element in root.iter()]
    assert kinds.count("d") == 1, "the moment of truth"
    assert kinds.count("f") == 1, "the critical friction"
    titles = [element.text for element in root.iter() if element.tag.endswith("}title")]
    assert "Pays by card · Website · very negative (−2) · moment of truth · friction: critical" in titles


@pytest.mark.parametrize("name", GRAPHS)
@pytest.mark.parametrize("touchpoints", [1, 12, 13, 60])
def test_cells_of_a_stage_never_overlap(name: str, touchpoints: int) -> None:
    nodes = tuple(node(f"t{n}", "A long title " * (n % 5 + 1), mood=n % 5 - 2) for n in range(touchpoints))
    one = StageBox("one", "One", nodes, "#one")
    for graph in (GRAPHS[name](), Graph("g", "g", (one,), steps(one))):
        for index, _ in enumerate(graph.stages):
            for layout in (TALL, wide_for(len(graph.stages))):
                drawn = sheet(graph, index, layout, Labels())
                assert all(
                    c.x > 0 and c.right < drawn.width and c.bottom <= drawn.height for c in drawn.cells
                )
                for a, b in combinations(drawn.cells, 2):
                    assert a.right <= b.x or b.right <= a.x or a.bottom <= b.y or b.bottom <= a.y


def test_a_crowded_stage_has_columns_side_by_side_and_one_list_when_narrow() -> None:
    one = StageBox("one", "One", tuple(node(f"t{n}", "Touch") for n in range(60)), "#one")
    graph = Graph("g", "g", (one,), steps(one))
    assert len(sheet(graph, 0, wide_for(1), Labels()).rails) == 5
    assert len(sheet(graph, 0, TALL, Labels()).rails) == 1


def test_the_list_is_never_wider_than_a_phone() -> None:
    widths = [paint_tall(make(), Labels())[0] for make in (*GRAPHS.values(), lambda: crowded(12, 12))]
    assert max(widths) <= 390 - 2 * 16


def test_what_a_drawing_weighs() -> None:
    """A page of 150 kB holds two of them."""
    boxes = tuple(
        StageBox(
            f"s{s}",
            "A stage of it",
            tuple(node(f"s{s}t{t}", "Does something long", mood=1) for t in range(4)),
        )
        for s in range(6)
    )
    graph = Graph("g", "g", boxes, steps(*boxes))
    assert len(paint_tall(graph, Labels())[2]) < 24 * 450


@pytest.mark.parametrize("answer", ["", "<svg/>", "graph 1 2 3\n", SMALL.replace("n1", "n2"), SMALL[:60]])
def test_what_is_no_layout_is_refused(answer: str) -> None:
    with pytest.raises(UnusableDrawing):
        Wide(small(), Labels()).paint(answer)


def test_a_lost_line_is_refused() -> None:
    wide = Wide(rich(), Labels())
    nodes = "".join(f"node n{n} 1 1 1 1 x solid\n" for n in range(3))
    with pytest.raises(UnusableDrawing, match="lines"):
        wide.paint(f"graph 1 6 3\n{nodes}stop\n")


def test_the_key_tells_the_signs_that_occur() -> None:
    told = re.findall(r"</svg>([^<]+)", legend(small(), Labels()))
    assert told == [
        "negative, positive",
        "moment of truth",
        "major or critical friction",
        "leaves the journey",
    ]
    assert "goes back" in legend(rich(), Labels())
    first = legend(small(), Labels()).partition("</svg>")[0]
    width, *pills = (int(number) for number in re.findall(r'(?<=width=")\d+|(?<=translate\()\d+', first))
    assert [x + 15 < width for x in pills] == [True, True], "no word stands upon them"
    assert legend(Graph("g", "g", (StageBox("s", "S", (Node("n", "N"),)),)), Labels()) == ""
