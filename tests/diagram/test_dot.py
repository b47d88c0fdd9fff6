"""The DOT text of graphs, against what was accepted before; `JOURNEYS_ACCEPT=1` accepts what comes out now."""

import os
import re
from pathlib import Path

import pytest
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.wide import Wide

from tests.diagram.samples import GRAPHS, hostile

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("name", GRAPHS)
def test_dot_is_as_accepted(name: str) -> None:
    file = CASES / f"{name}.dot"
    dot = Wide(GRAPHS[name](), Labels()).dot
    if os.environ.get("JOURNEYS_ACCEPT"):
        file.write_text(dot, encoding="utf-8", newline="\n")
    assert dot == file.read_text(encoding="utf-8")


def test_graphviz_gets_no_word_of_an_authors() -> None:
    """What it does not get it cannot misread: names, ports and sizes are ours, and there is nothing else."""
    rest = re.sub(r"<[^<>]*>", "", Wide(hostile(), Labels()).dot)
    assert set(re.findall(r"[^\W\d_]{4,}", rest)) <= {
        *("digraph", "graph", "node", "edge", "label", "shape", "plain", "rankdir", "ranksep", "nodesep"),
        *("arrowhead", "none", "weight", "style", "invis", "color"),
    }
