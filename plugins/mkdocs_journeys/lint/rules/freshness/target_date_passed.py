"""J604: the day has come and gone."""

from collections.abc import Iterator
from datetime import date

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.figures import measured, written
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.measures.status import KpiFacts
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.kpi import Kpi

CODE = "J604"
REPLAN = Message("set a new date, or a target that can be reached; the history keeps the old one")
MEASURE = Message("measure it, or take the target out")


def check(context: Context) -> Iterator[Finding]:
    """Look at every KPI whose target's date is past: is it met, as far as anybody knows?"""
    for _, facts in context.facts(lambda kpi: is_past(kpi, context.as_of)):
        if facts.status in ("missed", "no-data"):
            hint = REPLAN if facts.current else MEASURE
            yield Finding(CODE, sentence(facts), facts.kpi.span_of("target", "by"), hint)


def is_past(kpi: Kpi, as_of: date) -> bool:
    """Whether its target was to be reached by now."""
    return kpi.target is not None and kpi.target.by is not None and kpi.target.by.day < as_of


def sentence(facts: KpiFacts) -> Message:
    """What was to be reached until when, and what is known now."""
    target, by = written(facts.kpi, "target", "value"), written(facts.kpi, "target", "by")
    if facts.current is None:
        return Message("the target {target} was due on {by}, and nothing was measured", target=target, by=by)
    return Message(
        "the target {target} was due on {by}, and the newest value, of {on}, is {value}",
        target=target,
        by=by,
        on=str(facts.current.on),
        value=measured(facts.current.value, facts),
    )


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            A target whose date is past is met. Where nothing was measured at all, nobody can say that it is, and
            that is told as well.
        """,
        why="""
            Targets die quietly: the date passes, and the page goes on showing the arrow. To say that it was missed,
            and to set the next one, is what keeps the other targets worth something.
        """,
        example="""
            kpis:
              - metric: nps
                target: {value: 40, by: 2026-06-30}
                measurements: [{on: 2026-08-31, value: 24}]
        """,
        instead="""
            kpis:
              - metric: nps
                target: {value: 40, by: 2027-06-30}
                measurements: [{on: 2026-08-31, value: 24}]
        """,
        options="""
            None of its own. "Today" is the option `as_of` where it is set. Like most checks it can be left out, graded,
            or silenced at one place.
        """,
    ),
)
