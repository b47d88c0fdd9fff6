"""The measures of a drawing, in points, which are CSS pixels on the page."""

from dataclasses import dataclass

from mkdocs_journeys.diagram.graph import Graph

TEXT_SIZE, STAGE_SIZE, SMALL_SIZE = 13, 14, 11
LINE, SMALL_LINE = 16, 14
SEMI_BOLD = 1.07
MARGIN = 10
RAIL = 9
TEXT_INSET, GAP_INSET = 15, 30


@dataclass(frozen=True, slots=True)
class Layout:
    """The direction, and what depends on it and on the number of stages; see `layout_for`."""

    rankdir: str
    card_width: int
    rank_gap: int
    label_room: float
    title_lines: int = 3

    @property
    def columns(self) -> bool:
        """Whether the stages stand side by side."""
        return self.rankdir == "LR"

    @property
    def name(self) -> str:
        """The class that tells the style sheet."""
        return self.rankdir.lower()

    @property
    def text_room(self) -> float:
        """The width of a card's line of text, in ems of its size."""
        return (self.card_width - TEXT_INSET - 9) / TEXT_SIZE

    @property
    def meta_room(self) -> float:
        """The width of a card's small line, in ems of its size."""
        return (self.card_width - TEXT_INSET - 9) / SMALL_SIZE

    @property
    def gap_room(self) -> float:
        """The width of a line between two cards, in ems of its size."""
        return (self.card_width - GAP_INSET - 4) / SMALL_SIZE

    @property
    def stage_room(self) -> float:
        """The width of a stage's title, in ems of its size."""
        return (self.card_width - 8) / STAGE_SIZE / SEMI_BOLD


def layout_for(graph: Graph, rankdir: str) -> Layout:
    """The layout for a drawing: the fewer stages share the width, the wider they are.

    Left to right, stages are columns: a row of 24 touchpoints would be unreadable on any screen, while six columns of
    four fill the width of a page. Top to bottom is one narrow list, for phones and for paper.
    """
    if rankdir == "TB":
        return Layout("TB", card_width=224, rank_gap=30, label_room=13.0)
    if rankdir != "LR":
        raise ValueError(f"rankdir is LR or TB, not {rankdir}")
    widths = {1: 224, 2: 216, 3: 208, 4: 190, 5: 168}
    return Layout("LR", card_width=widths.get(len(graph.stages), 152), rank_gap=32, label_room=8.5)
