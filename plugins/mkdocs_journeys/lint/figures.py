"""Values as messages show them."""

from mkdocs_journeys.measures.status import KpiFacts
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.problems import value_at
from mkdocs_journeys.model.quantities import unit_of

SIZES = (("d", 86_400.0), ("h", 3_600.0), ("min", 60.0), ("s", 1.0))


def written(element: Element, *steps: str | int) -> str:
    """The value of a key as the author wrote it, which is how it is known again."""
    document = element.document
    value = value_at(document.data, (*element.path, *steps)) if document else None
    return value.strip() if isinstance(value, str) else ""


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
