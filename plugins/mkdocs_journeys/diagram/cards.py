"""Stages and touchpoints as DOT: their labels, classes, links and tooltips."""

from collections.abc import Iterator
from urllib.parse import quote

from mkdocs_journeys.diagram.graph import Node, StageBox
from mkdocs_journeys.diagram.labels import Labels, mood_step, signed
from mkdocs_journeys.diagram.layout import Layout
from mkdocs_journeys.diagram.statement import attributes
from mkdocs_journeys.diagram.text import cut, label, one_line, quoted, shorten, wrap

BADGE_ROOM = 2.6
FLAG_ROOM = 1.6


def stage_box(stage: StageBox, layout: Layout) -> str:
    """The attributes of a stage's cluster."""
    lines = wrap(stage.title, layout.stage_room, 2)
    return "graph" + attributes(
        {
            "label": label(lines, "\\l"),
            "class": '"stage final"' if stage.final else '"stage"',
            "tooltip": quoted(shorten(one_line(stage.title))),
            "URL": link(stage.url),
            "labeljust": "l",
            "margin": "10",
        }
    )


def card(node: Node, layout: Layout, labels: Labels) -> str:
    """The attributes of a touchpoint's node. The last line of its label, where there is one, names the channel."""
    title = wrap(labels.no_touchpoint if node.placeholder else node.title, layout.text_room, layout.title_lines)
    lines = [*title, meta_line(node, layout, labels)] if has_meta(node) else title
    return attributes(
        {
            "label": label(lines, "\\l"),
            "class": f'"{" ".join(classes(node))}"',
            "tooltip": quoted(shorten(" · ".join(facts(node, labels)))),
            "URL": link(node.url),
        }
    )


def has_meta(node: Node) -> bool:
    """Whether a second line or a badge has something to say."""
    return bool(node.channel_title or node.automated or node.friction_severity) or node.mood is not None


def meta_line(node: Node, layout: Layout, labels: Labels) -> str:
    """Channel and automation, as far as badges leave room."""
    words = [one_line(node.channel_title)] if node.channel_title else []
    room = layout.text_room - BADGE_ROOM * (node.mood is not None) - FLAG_ROOM * bool(node.friction_severity)
    return cut(" · ".join([*words, labels.automatic] if node.automated else words), room * 1.1)


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
        yield f"friction friction-{severity_class(node.friction_severity)}"
    yield from flags(node)


def flags(node: Node) -> Iterator[str]:
    """The classes of what is so or not."""
    wanted = {"mot": node.moment_of_truth, "auto": node.automated, "placeholder": node.placeholder}
    return (name for name, holds in wanted.items() if holds)


def severity_class(severity: str) -> str:
    """A severity that is a known word, so that no other text gets into a class."""
    return severity if severity in {"minor", "moderate", "major", "critical"} else "minor"


def facts(node: Node, labels: Labels) -> Iterator[str]:
    """All that a node shows, in words: its tooltip, and what a screen reader says."""
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


def link(url: str) -> str:
    """An address as it may stand in DOT: nothing but letters, digits and harmless signs."""
    return '"' + quote(url, safe="#/-._~?=%") + '"'
