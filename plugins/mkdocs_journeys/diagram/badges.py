"""The signs on a touchpoint's card. Each is a shape or a word as well as a colour."""

from mkdocs_journeys.diagram.labels import signed
from mkdocs_journeys.diagram.markup import element, number, tag, words
from mkdocs_journeys.diagram.parts import Box, Part

PILL_WIDTH, PILL_HEIGHT = 30.0, 16.0


def badges(part: Part, box: Box) -> str:
    """All signs of a card."""
    mood = score_of(part)
    parts = [mood_pill(box, mood)] if mood is not None else []
    parts += [friction_flag(box, mood is not None)] if "friction" in part.classes else []
    parts += [diamond(box)] if "mot" in part.classes else []
    return "".join(parts)


def badges_width(part: Part) -> float:
    """How much of the small line's end they cover."""
    return (PILL_WIDTH if score_of(part) is not None else 0) + (20 if "friction" in part.classes else 0)


def score_of(part: Part) -> float | None:
    """The emotion that a card's class tells: `score-n15` is -1.5."""
    for name in part.classes:
        if name.startswith("score-"):
            return int(name[7:]) / 10 * (-1 if name[6] == "n" else 1)
    return None


def mood_pill(box: Box, mood: float) -> str:
    """The emotion as a number with its sign; round where it is good, square where it is bad."""
    left, top = box.right - PILL_WIDTH - 6, box.bottom - PILL_HEIGHT - 6
    corner = PILL_HEIGHT / 2 if mood > 0 else 2 if mood < 0 else 5
    shape = tag("rect", x=left, y=top, width=PILL_WIDTH, height=PILL_HEIGHT, rx=corner)
    text = words(signed(mood), x=left + PILL_WIDTH / 2, y=top + 12, text_anchor="middle")
    return element("g", shape + text, class_="mood", aria_hidden="true")


def friction_flag(box: Box, beside_pill: bool) -> str:
    """A warning triangle on the channel's line."""
    tip = number(box.right - 14 - (PILL_WIDTH + 5 if beside_pill else 0))
    base = box.bottom - 7
    shape = tag("path", d=f"M{tip} {number(base - 14)}l8 14h-16z")
    bang = tag("path", class_="bang", d=f"M{tip} {number(base - 9.5)}v4.5m0 2v1", fill="none")
    return element("g", shape + bang, class_="flag", aria_hidden="true")


def diamond(box: Box) -> str:
    """The sign of a moment of truth, on the card's upper right corner."""
    return tag("path", class_="diamond", d=f"M{number(box.right - 15)} {number(box.y - 8)}l8 8l-8 8l-8 -8z")
