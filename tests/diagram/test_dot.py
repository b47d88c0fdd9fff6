"""The DOT text of graphs, against what was accepted before; `JOURNEYS_ACCEPT=1` accepts what comes out now."""

import os
from pathlib import Path

import pytest
from mkdocs_journeys.diagram.dot import graph_dot
from mkdocs_journeys.diagram.graph import Graph, Node, StageBox
from mkdocs_journeys.diagram.labels import Labels

from tests.diagram.samples import GRAPHS, small

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("rankdir", ["LR", "TB"])
@pytest.mark.parametrize("name", GRAPHS)
def test_dot_is_as_accepted(name: str, rankdir: str) -> None:
    file = CASES / f"{name}-{rankdir.lower()}.dot"
    dot = graph_dot(GRAPHS[name](), rankdir=rankdir)
    if os.environ.get("JOURNEYS_ACCEPT"):
        file.write_text(dot, encoding="utf-8", newline="\n")
    assert dot == file.read_text(encoding="utf-8")


def test_words_are_translated() -> None:
    dot = graph_dot(small(), labels=Labels(leaves="partent", automatic="automatique", automatic_short="auto"))
    assert "62 % partent" in dot
    assert "leaves</" not in dot


def test_node_names_are_ours() -> None:
    graph = Graph("j", "t", (StageBox("</TD>", "t", (Node('x" onload="', "t", url='#x" onload="'),)),))
    assert 'onload="' not in graph_dot(graph)
    assert "</TD>]" not in graph_dot(graph)


def test_another_direction_is_refused() -> None:
    with pytest.raises(ValueError, match="LR or TB"):
        graph_dot(small(), rankdir="BT")


def test_colours_have_six_digits() -> None:
    assert {part[:7] for part in graph_dot(small()).split('BGCOLOR="')[1:]} == {"#ffffff"}
