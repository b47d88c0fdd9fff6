"""Who comes how far: the share of the personas in each stage, where they leave, and what one of them costs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from mkdocs_journeys.figures.chain import END, EXIT, STUCK, UNSAID, Chain, hits, reached, solve
from mkdocs_journeys.figures.costs import Cost, costs, priced
from mkdocs_journeys.figures.ways import Ways, ways_of
from mkdocs_journeys.immutable import immutable
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.stage import Stage

# A journey with more ways, or more stages in loops, is nobody's drawing; following them all could take minutes.
MOST_WAYS, MOST_IN_LOOPS = 200, 40
# Beyond this it says nothing any more how often one comes to a stage.
MOST_VISITS = 1_000_000


@immutable
class StageFlow:
    """A stage as one who starts the journey sees it; all shares are of those who start.

    `reach` is who comes to it at least once, None where only ways lead to it that say no share. `visits` is how often
    one comes to it on average, None in a loop without a way out. `lost` are those who leave the journey from it,
    `unsaid` those whom no way takes on, `ended` those for whom the journey ends well here.
    """

    stage: Stage
    reach: float | None
    visits: float | None
    lost: float
    unsaid: float
    ended: float

    @property
    def gone(self) -> float:
        """Who is lost here, whether or not somebody says where to."""
        return self.lost + self.unsaid

    @property
    def lost_of_reached(self) -> float | None:
        """Which part of those who come to the stage is lost here."""
        return self.gone / self.reach if self.reach else None


@dataclass(frozen=True)
class Flow:
    """How the personas go through a journey; `own` are the places of each stage, and `looped` those in loops.

    What follows from that is only made where somebody asks: most journeys say no share and no cost.
    """

    ways: Ways
    own: tuple[tuple[int, ...], ...]
    looped: frozenset[int]

    @cached_property
    def chain(self) -> Chain:
        """How often each place is come to, and where those who start end up."""
        return solve(self.ways.rows)

    @cached_property
    def stages(self) -> tuple[StageFlow, ...]:
        """The stages in their order."""
        return tuple(stage_flows(self.own, self.looped, self.ways, self.chain))

    @cached_property
    def costs(self) -> tuple[Cost, ...]:
        """What it costs in each currency."""
        return costs(self.ways, self.chain) if any(True for _ in priced(self.ways)) else ()

    @property
    def told(self) -> bool:
        """Whether any way says its share."""
        return any(way.share is not None for way in self.ways.told)

    @property
    def ended(self) -> float:
        """The share that comes to an end of the journey."""
        return self.chain.ends.get(END, 0.0)

    @property
    def lost(self) -> float:
        """The share that leaves before it."""
        return self.chain.ends.get(EXIT, 0.0)

    @property
    def unsaid(self) -> float:
        """The share that no way takes on."""
        return self.chain.ends.get(UNSAID, 0.0)

    @property
    def stuck(self) -> float:
        """The share that goes round in a loop without a way out."""
        return self.chain.ends.get(STUCK, 0.0)

    @cached_property
    def most_lost(self) -> StageFlow | None:
        """The stage that most leave from; of two, the earlier one."""
        worst = max(self.stages, key=lambda each: each.gone)
        return worst if round(worst.gone, 9) > 0 else None

    @cached_property
    def loops(self) -> tuple[StageFlow, ...]:
        """The stages that are come to more than once on average."""
        return tuple(s for s in self.stages if s.visits is not None and s.visits > (s.reach or 0) + 1e-9)

    @cached_property
    def circle(self) -> tuple[Stage, ...]:
        """The stages of the loops without a way out that somebody comes to."""
        inside = [s.stage for s in self.stages if s.visits is None]
        return tuple(inside) if self.stuck else ()


def flow_of(journey: Journey) -> Flow | None:
    """The flow of a journey, None where it has more ways than can be followed."""
    if len(journey.transitions) > MOST_WAYS or not journey.stages:
        return None
    ways = ways_of(journey)
    stages = tuple(
        tuple(places) for _, places in groupby(range(len(ways.places)), lambda i: ways.places[i].stage.id)
    )
    looped = come_back_to(stages, ways)
    return None if sum(own[0] in looped for own in stages) > MOST_IN_LOOPS else Flow(ways, stages, looped)


def stage_flows(
    stages: Sequence[Sequence[int]], looped: frozenset[int], ways: Ways, chain: Chain
) -> Iterator[StageFlow]:
    """The stages in their order, each given by its places; those in loops are `looped`."""
    possible: frozenset[int] | None = None
    for own in stages:
        fresh, anew = arrivals(own, ways, chain)
        reach = hits(ways.rows, own) if own[0] in looped else min(fresh, 1.0)
        endless = fresh + anew > MOST_VISITS or (
            bool(chain.trapped) and any(i in chain.trapped and chain.visits[i] > 0 for i in own)
        )
        leaving = (
            sum(chain.visits[i] * ways.rows[i].get(end, 0.0) for i in own) for end in (EXIT, UNSAID, END)
        )
        if not reach and possible is None:
            possible = reached(with_uncounted(ways), 0)
        yield StageFlow(
            ways.places[own[0]].stage,
            None if not reach and possible and possible.intersection(own) else reach,
            None if endless else fresh + anew,
            *leaving,
        )


def arrivals(own: Sequence[int], ways: Ways, chain: Chain) -> tuple[float, float]:
    """How often one comes to a stage from outside, and how often from within it back to its beginning."""
    fresh, anew = float(own[0] == 0), 0.0
    for source in sorted(ways.into(own)):
        for target, share in ways.rows[source].items():
            if not own[0] <= target <= own[-1]:
                continue
            if not own[0] <= source <= own[-1]:
                fresh += chain.visits[source] * share
            elif target == own[0]:
                anew += chain.visits[source] * share
    return fresh, anew


def come_back_to(stages: Sequence[Sequence[int]], ways: Ways) -> frozenset[int]:
    """The places of stages that one can leave and come back to: those that a way back spans."""
    begin = {place: own[0] for own in stages for place in own}
    end = {place: own[-1] for own in stages for place in own}
    back = [
        range(begin[target], end[source] + 1)
        for source, row in enumerate(ways.rows)
        for target, share in row.items()
        if share > 0 and 0 <= target < begin[source]
    ]
    return frozenset(place for span in back for place in span)


def with_uncounted(ways: Ways) -> list[Mapping[int, float]]:
    """The ways that somebody may go, those without a share among them."""
    rows = [dict(row) for row in ways.rows]
    for way in ways.uncounted:
        rows[way.source].setdefault(way.target, 1.0)
    return list(rows)
