"""J516: words of the catalogue that nobody uses."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import Entry
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.parts import SentMessage
from mkdocs_journeys.model.persona import ChannelPreference
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.model.transition import Transition

CODE = "J516"


def check(context: Context) -> Iterator[Finding]:
    """Compare every list of the catalogue with what the files name."""
    for kind, entries, used in lists(context):
        for entry in entries:
            # The channels that every project has are in no file.
            if entry.id in used or entry.document is None or context.may_be_named(entry.id):
                continue
            message = Message('nothing uses the {kind} "{id}"', kind=kind, id=str(entry.id))
            hint = Message("take it out of the catalogue, or keep it as a reminder of what is not mapped yet")
            yield Finding(CODE, message, entry.span_of("id"), hint)


def lists(context: Context) -> Iterator[tuple[Message, tuple[Entry, ...], set[str | None]]]:
    """Each list of the catalogue, with the ids that are used of it."""
    catalog = context.catalog
    yield Message("channel"), catalog.channels, channels(context)
    yield Message("team"), catalog.teams, teams(context)
    systems: set[str | None] = {id for _, part in context.parts(Touchpoint) for id in part.support}
    yield Message("system"), catalog.systems, systems
    yield Message("segment"), catalog.segments, {owner.segment for owner in context.everyone}
    yield Message("metric"), catalog.metrics, {kpi.metric for _, kpi in context.parts(Kpi)}


def channels(context: Context) -> set[str | None]:
    """The channels that something goes through, and those that a persona likes or dislikes."""
    kinds = (Touchpoint, SentMessage, Transition, ChannelPreference)
    return {part.channel for kind in kinds for _, part in context.parts(kind)}


def teams(context: Context) -> set[str | None]:
    """The teams that answer for something, a system of the catalogue among it."""
    kinds = (Touchpoint, Friction, Opportunity, Kpi)
    used = {part.team for kind in kinds for _, part in context.parts(kind)}
    return used | {owner.owner for owner in context.everyone} | {s.team for s in context.catalog.systems}


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            Every channel, team, system, segment and metric of the catalogue is used by some journey or persona.
        """,
        why="""
            A word that nothing uses is a leftover of a renaming, or a hole in the portfolio: a segment that nobody
            has mapped, a team that no touchpoint belongs to. The first is worth tidying, the second worth knowing.
        """,
        example="""
            # journeys/_catalog.yml
            channels:
              - {id: website, title: Website, kind: digital}
              - {id: fax, title: Fax, kind: digital}

            # journeys/first-order.yml
            stages:
              - title: Orders
                touchpoints: [{title: Fills the basket, channel: website}]
        """,
        instead="""
            # journeys/_catalog.yml
            channels:
              - {id: website, title: Website, kind: digital}

            # journeys/first-order.yml
            stages:
              - title: Orders
                touchpoints: [{title: Fills the basket, channel: website}]
        """,
    ),
)
