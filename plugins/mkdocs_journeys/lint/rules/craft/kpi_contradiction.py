"""J513: it is easy, and everybody leaves."""

from collections.abc import Iterator
from itertools import product

from mkdocs_journeys.diagnostics import Finding, Related
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.measures.status import KpiFacts
from mkdocs_journeys.message import Message

CODE = "J513"
EFFORT = {"ces"}
RETENTION = {"retention-rate", "churn-rate"}
GOOD = {"met", "on-track"}
BAD = {"missed", "off-track"}
STATUS: dict[str, Message] = {
    "met": Message("met"),
    "on-track": Message("on track"),
    "missed": Message("missed"),
    "off-track": Message("off track"),
}


def check(context: Context) -> Iterator[Finding]:
    """Compare how effort and retention stand, journey by journey."""
    both = EFFORT | RETENTION
    found: dict[str, list[KpiFacts]] = {}
    for journey, facts in context.facts(lambda kpi: kpi.metric in both):
        found.setdefault(journey.id, []).append(facts)
    for all_facts in found.values():
        efforts = [facts for facts in all_facts if facts.metric.id in EFFORT]
        retentions = [facts for facts in all_facts if facts.metric.id in RETENTION]
        yield from (finding(*pair) for pair in product(efforts, retentions) if contradict(*pair))


def contradict(effort: KpiFacts, retention: KpiFacts) -> bool:
    """Whether one is plainly good and the other plainly bad; a KPI at risk is neither."""
    return (effort.status in GOOD and retention.status in BAD) or (
        effort.status in BAD and retention.status in GOOD
    )


def finding(effort: KpiFacts, retention: KpiFacts) -> Finding:
    message = Message(
        "effort ({effort}) is {effort_status} and {retention} is {retention_status}: one of the two is misread",
        effort=str(effort.kpi.metric),
        effort_status=STATUS[effort.status],
        retention=str(retention.kpi.metric),
        retention_status=STATUS[retention.status],
    )
    hint = Message("look at the direction of the effort scale first, then at who was asked and when")
    related = (Related(retention.kpi.span, Message("the other KPI")),)
    return Finding(CODE, message, effort.kpi.span, hint, related)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            Effort and retention of one journey do not contradict each other. They do where `ces` is met or on
            track while `retention-rate` or `churn-rate` is missed or off track, or the reverse.
        """,
        why="""
            What is easy keeps customers; that is the best supported finding about effort. Where the two part, either
            the effort scale is read the wrong way round (half of all tools ask it the other way), or those who
            answered are not those who left. Both are worth knowing before the figures are shown.
        """,
        example="""
            kpis:
              - metric: ces
                scale: {min: 1, max: 7}
                better: higher
                target: {value: 5}
                measurements: [{on: 2026-08-31, value: 5.9}]
              - metric: retention-rate
                target: {value: 80 %, by: 2026-06-30}
                measurements: [{on: 2026-08-31, value: 58 %}]
        """,
        instead="""
            kpis:
              - metric: ces
                scale: {min: 1, max: 7}
                better: lower
                target: {value: 3, by: 2026-06-30}
                measurements: [{on: 2026-08-31, value: 5.9}]
              - metric: retention-rate
                target: {value: 80 %, by: 2026-06-30}
                measurements: [{on: 2026-08-31, value: 58 %}]
        """,
    ),
)
