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
Through = Touchpoint | SentMessage | Transition | ChannelPreference
Owned = Touchpoint | Friction | Opportunity | Kpi


def check(context: Context) -> Iterator[Finding]:
    """Compare every list of the catalogue with what the files name."""
    if context.workspace.is_part:
        return  # who has all that the parts use does it
    for unknown, unused, entries, used in lists(context):
        for entry in entries:
            if str(entry.id) in used or context.may_be_named(unknown, entry.id) or not is_written(entry):
                continue
            hint = Message("take it out of the catalogue, or keep it as a reminder of what is not mapped yet")
            yield Finding(CODE, Message(unused.template, id=str(entry.id)), entry.span_of("id"), hint)


def is_written(entry: Entry) -> bool:
    """Whether an entry stands in the catalogue; the common channels are there for those who write none."""
    return entry.document is not None and not entry.document.descend(entry.path)[1]


def lists(context: Context) -> Iterator[tuple[str, Message, tuple[Entry, ...], frozenset[str]]]:
    """Each list of the catalogue: the code of a word that it lacks, what is said of one that nobody uses, its entries,
    and the ids that are used.
    """
    catalog, used = context.catalog, used_in(context)
    yield "J302", Message('nothing uses the channel "{id}"'), catalog.channels, used["channels"]
    yield "J303", Message('nothing uses the team "{id}"'), catalog.teams, used["teams"]
    yield "J304", Message('nothing uses the system "{id}"'), catalog.systems, used["systems"]
    yield "J305", Message('nothing uses the segment "{id}"'), catalog.segments, used["segments"]
    yield "J306", Message('nothing uses the metric "{id}"'), catalog.metrics, used["metrics"]


def used_in(context: Context) -> dict[str, frozenset[str]]:
    """The ids of each list that are used, here and elsewhere."""
    found: dict[str, set[str | None]] = {
        "channels": channels(context),
        "teams": teams(context),
        "systems": systems(context),
        "segments": {*(owner.segment for owner in context.everyone)},
        "metrics": {*(kpi.metric for _, kpi in context.parts(Kpi))},
    }
    return {
        name: context.used.get(name, frozenset()).union(str(id) for id in ids if id is not None)
        for name, ids in found.items()
    }


def systems(context: Context) -> set[str | None]:
    """The systems that some touchpoint runs on."""
    return {id for _, touchpoint in context.parts(Touchpoint) for id in touchpoint.support}


def channels(context: Context) -> set[str | None]:
    """The channels that something goes through, and those that a persona likes or dislikes."""
    kinds: tuple[type[Through], ...] = (Touchpoint, SentMessage, Transition, ChannelPreference)
    return {part.channel for kind in kinds for _, part in context.parts(kind)}


def teams(context: Context) -> set[str | None]:
    """The teams that answer for something, a system of the catalogue among it."""
    kinds: tuple[type[Owned], ...] = (Touchpoint, Friction, Opportunity, Kpi)
    used: set[str | None] = {part.team for kind in kinds for _, part in context.parts(kind)}
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
