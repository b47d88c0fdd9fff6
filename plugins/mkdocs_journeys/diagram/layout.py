"""The measures of a drawing, in CSS pixels."""

from dataclasses import dataclass

TEXT_SIZE, STAGE_SIZE, SMALL_SIZE = 13, 14, 11
LINE, STAGE_LINE, SMALL_LINE = 16, 18, 14
SEMI_BOLD = 1.07
MARGIN, EDGE = 10, 12
RAIL = 9
TEXT_INSET, GAP_INSET, STEM = 15, 28, 16
PILL_WIDTH = 30
MOST_CARDS = 12  # in one column of a stage


@dataclass(frozen=True, slots=True)
class Layout:
    """The direction, and what depends on it and on the number of stages; see `wide_for` and `TALL`."""

    card_width: int
    columns: bool
    title_lines: int

    @property
    def text_room(self) -> float:
        """The width of a card's line of text, in ems of its size."""
        return (self.card_width - TEXT_INSET - 6) / TEXT_SIZE

    @property
    def meta_room(self) -> float:
        """The width of a card's small line, in ems of its size."""
        return (self.card_width - TEXT_INSET - 8) / SMALL_SIZE

    @property
    def gap_room(self) -> float:
        """The width of a line between two cards, in ems of its size."""
        return (self.card_width - GAP_INSET - 4) / SMALL_SIZE


# One narrow list, for phones: what leads far away runs on rails beside it.
TALL = Layout(card_width=232, columns=False, title_lines=3)
WIDTHS = {1: 224, 2: 216, 3: 208, 4: 190, 5: 168, 6: 148}


def wide_for(stages: int) -> Layout:
    """Stages as columns side by side: the fewer of them share the width, the wider they are.

    A row of 24 touchpoints would be unreadable on any screen, while six columns of four fill the width of a page.
    """
    return Layout(card_width=WIDTHS.get(stages, 132), columns=True, title_lines=3 if stages < 7 else 4)
