"""The shapes of journeys, personas and the catalogue, from the model."""

from collections.abc import Mapping
from functools import cache
from typing import Any, get_args

from mkdocs_journeys.model.catalog import Catalog, Language
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey, Pillars
from mkdocs_journeys.model.kpi import Baseline, Scale, Target
from mkdocs_journeys.model.parts import DurationRange, Mood
from mkdocs_journeys.model.shapes import element_in
from mkdocs_journeys.model.values.ident import Ref
from mkdocs_journeys.source.writing.shape import Shape

# What is short by nature: a few figures that are read together.
COMPACT = (Baseline, DurationRange, Mood, Pillars, Scale, Target)
APART: Mapping[type[Element], frozenset[str]] = {
    Journey: frozenset({"kpis", "stages", "transitions", "opportunities", "evidence"}),
    Catalog: frozenset({"channels", "teams", "systems", "segments", "metrics", "frameworks"}),
}
SPACED: Mapping[type[Element], frozenset[str]] = {Journey: frozenset({"stages"})}


@cache
def shape_of(kind: type[Element]) -> Shape:
    """The shape of a class of the model, with those below it."""
    types = {field.alias or name: field.annotation for name, field in kind.model_fields.items()}
    parts = {name: element_in(annotation) for name, annotation in types.items()}
    return Shape(
        tuple(types),
        {name: shape_of(part) for name, part in parts.items() if part},
        kind in COMPACT,
        frozenset(name for name, annotation in types.items() if name == "tags" or holds_words(annotation)),
        APART.get(kind, frozenset()),
        SPACED.get(kind, frozenset()),
    )


def holds_words(annotation: Any) -> bool:
    """Whether a type is a list of ids or of languages."""
    parts = get_args(annotation)
    return any(part in (Ref, Language) or holds_words(part) for part in parts)
