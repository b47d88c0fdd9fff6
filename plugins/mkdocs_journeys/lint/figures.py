"""Values as messages show them."""

from mkdocs_journeys.measures.status import KpiFacts
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.quantities import unit_of
from mkdocs_journeys.model.words import Better

# What the pages call it too.
DIRECTION: dict[Better, Message] = {
    "higher": Message("higher is better"),
    "lower": Message("lower is better"),
}
SIZES = (("d", 86_400.0), ("h", 3_600.0), ("min", 60.0), ("s", 1.0))


def written(element: Element, *steps: str | int) -> str:
    """The value of a key as the author wrote it, which is how it is known again."""
    span = element.span_of(*steps)
    line = element.document.lines[span.line - 1] if element.document else ""
    return line[span.column - 1 : span.end_column - 1].strip("\"' ")


def plain(value: float) -> str:
    """A number with at most two decimals."""
    return f"{round(value, 2):.15g}"


def measured(value: float, facts: KpiFacts) -> str:
    """A value of a KPI with its unit; a length of time in the largest unit that it fills."""
    unit = unit_of(facts.kpi, facts.metric)
    if unit.kind == "seconds":
        name, size = next((pair for pair in SIZES if value >= pair[1]), SIZES[-1])
        return f"{plain(round(value / size, 1))} {name}"
    return f"{plain(value)} {'%' if unit.kind == 'percent' else unit.name}".strip()
