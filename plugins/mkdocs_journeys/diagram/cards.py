"""Touchpoints as cells of a stage's table: label, classes, link and tooltip."""

from collections.abc import Iterator
from urllib.parse import quote

from mkdocs_journeys.diagram.graph import Node
from mkdocs_journeys.diagram.labels import Labels, mood_step, signed
from mkdocs_journeys.diagram.layout import LINE, Layout
from mkdocs_journeys.diagram.statement import cell
from mkdocs_journeys.diagram.text import cut, html, one_line, shorten, wrap
from mkdocs_journeys.diagram.widths import width

BADGE_ROOM, FLAG_ROOM = 3.1, 1.8
SEVERITIES = {"minor", "moderate", "major", "critical"}


def card(node: Node, number: int, layout: Layout, labels: Labels) -> str:
    """The cell of a touchpoint. The last line of one with the class `meta` names the channel."""
    shown = labels.no_touchpoint if node.placeholder else node.title
    title = wrap(shown, layout.text_room, layout.title_lines)
    lines = [*(title or [""]), *([meta_line(node, layout, labels)] if has_meta(node) else [])]
    return cell(
        lines,
        PORT=f"p{number}",
        ID=".".join((f"p{number}", *classes(node))),
        HREF=address(node.url),
        TITLE=html(shorten(" · ".join(facts(node, labels)))),
        WIDTH=layout.card_width,
        HEIGHT=14 + LINE * len(lines),
    )


def has_meta(node: Node) -> bool:
    """Whether a second line or a badge has something to say."""
    return bool(node.channel_title or node.automated or node.friction_severity) or node.mood is not None


def meta_line(node: Node, layout: Layout, labels: Labels) -> str:
    """Channel and automation, as far as the badges leave room."""
    channel = one_line(node.channel_title)
    room = layout.meta_room - BADGE_ROOM * (node.mood is not None) - FLAG_ROOM * bool(node.friction_severity)
    if not node.automated:
        return cut(channel, room)
    if not channel:
        return cut(labels.automatic, room)
    whole = f"{channel} · {labels.automatic}"
    sign = f" · {labels.automatic_short}"
    return whole if width(whole) <= room else cut(channel, room - width(sign)) + sign


def classes(node: Node) -> Iterator[str]:
    """What the style sheet and the badges are told; `score-n15` is -1.5."""
    yield "tp"
    if has_meta(node):
        yield "meta"
    if node.mood is not None:
        step = mood_step(node.mood)
        yield f"mood-{'neg' if step < 0 else 'pos' if step else ''}{abs(step)}"
        yield f"score-{'n' if node.mood < 0 else 'p'}{round(abs(node.mood) * 10)}"
    if node.channel_kind in {"digital", "physical", "human"}:
        yield f"kind-{node.channel_kind}"
    if node.friction_severity:
        yield "friction"
        yield f"friction-{node.friction_severity if node.friction_severity in SEVERITIES else 'minor'}"
    yield from flags(node)


def flags(node: Node) -> Iterator[str]:
    """The classes of what is so or not."""
    wanted = {"mot": node.moment_of_truth, "auto": node.automated, "placeholder": node.placeholder}
    return (name for name, holds in wanted.items() if holds)


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
        yield f"{labels.mood(node.mood)} ({signed(node.mood)})"
    if node.moment_of_truth:
        yield labels.moment_of_truth
    if node.friction_severity:
        yield labels.friction.format(severity=labels.severity(node.friction_severity))


def address(url: str) -> str:
    """An address as it may stand in DOT: nothing but letters, digits and harmless signs."""
    return quote(url, safe="#/-._~?=%")
