"""The measures of a drawing, in points, which are CSS pixels on the page."""

from dataclasses import dataclass

from mkdocs_journeys.diagram.graph import Graph


@dataclass(frozen=True, slots=True)
class Layout:
    """Sizes, gaps and the direction; one of two families, see `layout_for`."""

    rankdir: str
    node_width: int
    node_height: int = 40
    node_gap: int = 20
    rank_gap: int = 44
    text_size: int = 13
    stage_size: int = 14
    label_size: int = 11
    label_room: float = 10.0
    title_lines: int = 3

    @property
    def columns(self) -> bool:
        """Whether each stage is a column, its touchpoints below each other on one rank."""
        return self.rankdir == "LR"

    @property
    def name(self) -> str:
        """The class that tells the style sheet."""
        return self.rankdir.lower()

    @property
    def text_room(self) -> float:
        """The width of a node's line of text, in ems of its size."""
        return (self.node_width - 26) / self.text_size

    @property
    def stage_room(self) -> float:
        """The width of a stage's title, in ems of its size."""
        return self.node_width / self.stage_size


def layout_for(graph: Graph, rankdir: str) -> Layout:
    """The layout for a drawing: the fewer stages share the width, the wider they are.

    Left to right, stages are columns: a row of 24 touchpoints would be unreadable on any screen, while six columns of
    four fill the width of a page. Top to bottom is one narrow list, for phones and for paper.
    """
    if rankdir == "TB":
        return Layout("TB", node_width=220, rank_gap=22, label_room=14.0)
    if rankdir != "LR":
        raise ValueError(f"rankdir is LR or TB, not {rankdir}")
    widths = {1: 220, 2: 220, 3: 210, 4: 190, 5: 168}
    return Layout("LR", node_width=widths.get(len(graph.stages), 152))
