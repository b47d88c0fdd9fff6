"""J401: the shortest, the usual and the longest time in the wrong order."""

from collections.abc import Iterator
from itertools import pairwise

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.parts import DurationRange

CODE = "J401"


def check(context: Context) -> Iterator[Finding]:
    """Compare each time with the next longer one that is written."""
    for _, times in context.parts(DurationRange):
        written = [(name, time) for name in ("min", "typical", "max") if (time := getattr(times, name))]
        for (less, short), (more, long) in pairwise(written):
            if short.seconds > long.seconds:
                message = Message(
                    "{more} is {long}, less than {less}, which is {short}",
                    more=more,
                    long=str(long),
                    less=less,
                    short=str(short),
                )
                hint = Message("write them from the shortest to the longest: min, typical, max")
                yield Finding(CODE, message, times.span_of(more), hint)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            The times of a stage or touchpoint grow: `min` is at most `typical`, and `typical` at most `max`. Those
            that are left out are not missed.
        """,
        why="""
            The times of all stages are added up, and the page says how long the journey takes at best, as a rule
            and at worst. One wrong unit, minutes where hours were meant, spoils that sum without anybody noticing.
        """,
        example="""
            stages:
              - title: Waits for the parcel
                duration: {min: 2 d, typical: 4 h, max: 9 d}
        """,
        instead="""
            stages:
              - title: Waits for the parcel
                duration: {min: 2 d, typical: 4 d, max: 9 d}
        """,
    ),
)
