"""J408: a target that would be a step back."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding, Related
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.figures import DIRECTION, written
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.measures.status import ahead
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.metrics import BUILT_IN
from mkdocs_journeys.model.words import Better

CODE = "J408"


def check(context: Context) -> Iterator[Finding]:
    """Compare both ends of every KPI by its metric's direction."""
    for owner, kpi in context.parts(Kpi):
        found = context.workspace.series.get((owner.id, str(kpi.id))) if isinstance(owner, Journey) else None
        better = found[0].better if found else None
        if better is not None and not is_turned(kpi, better) and goes_back(kpi, better):
            yield finding(kpi, better)


def is_turned(kpi: Kpi, better: Better) -> bool:
    """Whether somebody has turned a built-in metric round: that is the cause then, and is told as such."""
    own = BUILT_IN[kpi.metric].better if kpi.metric in BUILT_IN else None
    return own is not None and own != better


def goes_back(kpi: Kpi, better: Better) -> bool:
    """Whether the target is worse than the baseline; values in two currencies say nothing about each other."""
    if kpi.baseline is None or kpi.target is None:
        return False
    start, end = kpi.baseline.value, kpi.target.value
    same_unit = start.unit == end.unit or "" in (start.unit, end.unit)
    return same_unit and ahead(end.number, start.number, better) < 0


def finding(kpi: Kpi, better: Better) -> Finding:
    target, baseline = written(kpi, "target", "value"), written(kpi, "baseline", "value")
    message = Message(
        "the target {target} is worse than the baseline {baseline}: for {metric}, {direction}",
        target=target,
        baseline=baseline,
        metric=str(kpi.metric),
        direction=DIRECTION[better],
    )
    related = (Related(kpi.span_of("baseline", "value"), Message("the baseline")),)
    hint = Message("swap the two, or mend the one that is wrong")
    return Finding(CODE, message, kpi.span_of("target", "value"), hint, related)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            The target of a KPI is not worse than its baseline. What is worse depends on the metric: more
            points are better for `nps`, fewer abandoned carts are better for `cart-abandonment`.
        """,
        why="""
            Nearly always the two were swapped, or the direction was misread. The KPI would then be called `met`
            from the first day on, and a real decline would look like success.
        """,
        example="""
            kpis:
              - metric: cart-abandonment
                baseline: {value: 62 %, on: 2026-01-31}
                target: {value: 70 %, by: 2027-06-30}
        """,
        instead="""
            kpis:
              - metric: cart-abandonment
                baseline: {value: 62 %, on: 2026-01-31}
                target: {value: 50 %, by: 2027-06-30}
        """,
    ),
)
