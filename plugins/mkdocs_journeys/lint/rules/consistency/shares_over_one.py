"""J405: more than everybody leaves a place."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding, Related
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.figures import plain
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.transition import Transition

CODE = "J405"


def check(context: Context) -> Iterator[Finding]:
    """Add up the shares of the ways out of each place."""
    for journey in context.workspace.journeys.values():
        for source, ways in shared_ways(journey).items():
            total = sum(way.share.fraction for way in ways if way.share)
            # Three ways of 33.3333 % are one whole: the last digits say nothing.
            if round(total, 6) > 1:
                yield finding(source, ways, total)


def shared_ways(journey: Journey) -> dict[str, list[Transition]]:
    """The transitions that say how many take them, by the place that they start from."""
    found: dict[str, list[Transition]] = {}
    for way in journey.transitions:
        if way.share is not None:
            found.setdefault(str(way.source), []).append(way)
    return found


def finding(source: str, ways: list[Transition], total: float) -> Finding:
    """The finding at the last of the shares, with the others beside it."""
    message = Message(
        'the shares of the ways out of "{place}" add up to {total} %', place=source, total=plain(total * 100)
    )
    others = tuple(Related(way.span_of("share"), Message("another way out of it")) for way in ways[:-1])
    hint = Message("together they are at most 100 %; what is missing takes the step to the next stage")
    return Finding(CODE, message, ways[-1].span_of("share"), hint, others)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            The shares of the transitions that start from one stage or touchpoint add up to 100 % at most. Whoever
            is in none of them takes the ordinary step to the next stage.
        """,
        why="""
            A customer goes one way. Shares that add up to more come from two sources, two periods or two ways of
            counting, and the widths of the arrows in the diagram would say something that nobody measured.
        """,
        example="""
            stages: [{id: pays, title: Pays}, {id: waits, title: Waits}]
            transitions:
              - {from: pays, to: waits, share: 55 %}
              - {from: pays, to: exit, label: cart abandoned, share: 62 %}
        """,
        instead="""
            stages: [{id: pays, title: Pays}, {id: waits, title: Waits}]
            transitions:
              - {from: pays, to: waits, share: 38 %}
              - {from: pays, to: exit, label: cart abandoned, share: 62 %}
        """,
    ),
)
