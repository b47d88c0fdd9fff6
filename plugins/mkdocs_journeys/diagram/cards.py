"""What a touchpoint's card says."""

from collections.abc import Iterator

from mkdocs_journeys.diagram.graph import Node
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.layout import Layout
from mkdocs_journeys.diagram.text import cut, one_line, wrap
from mkdocs_journeys.diagram.widths import width

BADGE_ROOM, FLAG_ROOM = 3.1, 1.8


def card_lines(node: Node, layout: Layout, labels: Labels) -> list[str]:
    """The lines of a card: its title, then small what tells the channel.

    A channel that has no room beside the signs has a line of its own; then the last line is empty.
    """
    shown = labels.no_touchpoint if node.placeholder else node.title
    title = wrap(shown, layout.text_room, layout.title_lines) or [""]
    return [*title, *meta_lines(node, layout, labels)] if has_meta(node) else title


def has_meta(node: Node) -> bool:
    """Whether a small line or a sign has something to say."""
    return bool(node.channel_title or node.automated or node.friction_severity) or node.mood is not None


def meta_lines(node: Node, layout: Layout, labels: Labels) -> list[str]:
    """Channel and automation, beside the signs or above them."""
    channel = one_line(node.channel_title)
    said = " · ".join(filter(None, (channel, labels.automatic * node.automated)))
    signs = BADGE_ROOM * (node.mood is not None) + FLAG_ROOM * bool(node.friction_severity)
    if width(said) <= layout.meta_room - signs:
        return [said]
    room, sign = layout.meta_room, f" · {labels.automatic_short}"
    if node.automated and channel and width(said) > room:
        said = cut(channel, room - width(sign)) + sign
    return [cut(said, room), *([""] if signs else [])]


def facts(node: Node, labels: Labels) -> Iterator[str]:
    """All that a card shows, in words: its tooltip, and what a screen reader says."""
    yield one_line(node.title)
    if node.placeholder:
        yield labels.no_touchpoint
    if node.channel_title:
        yield one_line(node.channel_title)
    if node.automated:
        yield labels.automatic
    if node.mood is not None:
        yield f"{labels.mood(node.mood)} ({labels.signed(node.mood)})"
    if node.moment_of_truth:
        yield labels.moment_of_truth
    if node.friction_severity:
        yield labels.friction.format(severity=labels.severity(node.friction_severity))
