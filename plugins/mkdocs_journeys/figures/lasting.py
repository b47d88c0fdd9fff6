"""How long a journey takes from end to end: a range, and what is to be expected within it.

The expectation is that of PERT, for figures that people estimate: the mean (a + 4 m + b) / 6 and the standard deviation
(b - a) / 6 of a shortest time a, a most likely time m and a longest time b. Malcolm, Roseboom, Clark and Fazar,
"Application of a Technique for Research and Development Program Evaluation", Operations Research 7 (1959), 646-669.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from mkdocs_journeys.figures.ways import Ways
from mkdocs_journeys.immutable import immutable
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.parts import DurationRange
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint


@immutable
class Length:
    """A shortest, a most likely and a longest time, in seconds."""

    least: float
    likely: float
    most: float

    @property
    def mean(self) -> float:
        """What is to be expected."""
        return (self.least + 4 * self.likely + self.most) / 6

    @property
    def deviation(self) -> float:
        """The standard deviation of one such time."""
        return (self.most - self.least) / 6

    @property
    def certain(self) -> bool:
        """Whether it says one time only."""
        return self.least == self.most


@dataclass(frozen=True, slots=True)
class StageLength:
    """How long a stage takes, None where nobody says; `pieced` where only its touchpoints say so."""

    stage: Stage
    length: Length | None
    pieced: bool = False


@dataclass(frozen=True)
class EndToEnd:
    """The stages one after the other, each once; `between` are the seconds from one to the next."""

    stages: tuple[StageLength, ...]
    between: float

    @property
    def known(self) -> list[Length]:
        """The lengths that somebody says."""
        return [each.length for each in self.stages if each.length is not None]

    @property
    def silent(self) -> int:
        """How many stages nobody says a time of."""
        return len(self.stages) - len(self.known)

    @property
    def total(self) -> Length | None:
        """The sums, None where no stage says anything."""
        if not self.known:
            return None
        least, likely, most = (sum(times) for times in zip(*map(figures, self.known), strict=True))
        return Length(least + self.between, likely + self.between, most + self.between)

    @property
    def deviation(self) -> float:
        """The standard deviation of the sum: of stages that take long independently of each other, variances add."""
        return sqrt(sum(length.deviation**2 for length in self.known))


def figures(length: Length) -> tuple[float, float, float]:
    """The three times."""
    return length.least, length.likely, length.most


def end_to_end(journey: Journey, ways: Ways) -> EndToEnd:
    """How long a journey takes."""
    stages = tuple(stage_length(stage) for stage in journey.stages)
    return EndToEnd(stages, between(ways))


def stage_length(stage: Stage) -> StageLength:
    """A stage's own duration; else what its touchpoints and the waits at them add up to."""
    own = length_of(stage.duration)
    if own is not None:
        return StageLength(stage, own)
    pieces = [piece for touchpoint in stage.touchpoints for piece in pieces_of(touchpoint)]
    return StageLength(stage, added(pieces), bool(pieces))


def pieces_of(touchpoint: Touchpoint) -> Iterable[Length]:
    """How long a touchpoint takes, and how long one waits there."""
    own = length_of(touchpoint.duration)
    if own is not None:
        yield own
    if touchpoint.wait is not None:
        seconds = touchpoint.wait.seconds
        yield Length(seconds, seconds, seconds)


def length_of(span: DurationRange | None) -> Length | None:
    """The three times of a range that may give fewer.

    Without a typical time the middle of the other two is the most likely one; a shortest or longest time that is
    missing is the nearest that is given, so that a range of one figure has no spread.
    """
    given = [
        (name, d.seconds)
        for name in ("min", "typical", "max")
        if span and (d := getattr(span, name)) is not None
    ]
    if not given:
        return None
    least, most = min(seconds for _, seconds in given), max(seconds for _, seconds in given)
    return Length(least, dict(given).get("typical", (least + most) / 2), most)


def added(lengths: Sequence[Length]) -> Length | None:
    """The sum of lengths, None of none."""
    sums = [sum(times) for times in zip(*map(figures, lengths), strict=True)]
    return Length(*sums) if sums else None


def between(ways: Ways) -> float:
    """The seconds that the ordinary steps from stage to stage say to take: of several ways of one step, the first."""
    found: dict[int, float] = {}
    for way in ways.told:
        source = ways.places[way.source]
        target = way.target if way.target >= 0 else None
        crosses = target is not None and ways.places[target].stage is not source.stage
        if crosses and way.transition.after and way.target in (source.onward, *source.also):
            found.setdefault(way.target, way.transition.after.seconds)
    return sum(found.values())
