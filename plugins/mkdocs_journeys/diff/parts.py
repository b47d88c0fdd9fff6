"""The parts of a journey that have ids, each with the place it is in, and which are the same in another state."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, get_args

from mkdocs_journeys.diff.pairing import Pairs, pairs, ratio
from mkdocs_journeys.diff.plain import plain, texts_of
from mkdocs_journeys.model.element import Element, element_fields
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.parts import Evidence
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint

# The order counts: where a part stands is told by the stages and touchpoints that are known already.
KINDS: tuple[type[Element], ...] = (Stage, Touchpoint, Friction, Opportunity, Kpi, Evidence)
Identified = frozenset(KINDS)
Owned = Journey | Persona


@dataclass(frozen=True, eq=False)
class Part:
    """A part with the one that it is in, None where that is the journey itself."""

    element: Any
    parent: "Part | None" = None
    inside: list["Part"] = field(default_factory=list)

    @property
    def id(self) -> str:
        """What it is referred to by."""
        return str(self.element.id)

    @property
    def title(self) -> Any:
        """What it is called; of a KPI, its metric's id."""
        return self.element.metric if isinstance(self.element, Kpi) else self.element.title

    @property
    def below(self) -> Iterator["Part"]:
        """All parts that are in it, at any depth."""
        for part in self.inside:
            yield part
            yield from part.below


def parts_of(element: Element, parent: Part | None = None) -> list[Part]:
    """All identified parts below an element, in the order of the format."""
    found: list[Part] = []
    for attribute in holders(type(element)):
        value = getattr(element, attribute)
        for child in value if type(value) is tuple else (value,) if value is not None else ():
            part = parent
            if type(child) in Identified:
                part = Part(child, parent)
                if parent is not None:
                    parent.inside.append(part)
                found.append(part)
            found += parts_of(child, part)
    return found


@cache
def holders(kind: type[Element]) -> tuple[str, ...]:
    """The attributes of a class that can hold identified parts, at any depth."""
    fields = ((name, kind.model_fields[name].annotation) for name, _ in element_fields(kind))
    return tuple(name for name, annotation in fields if any(map(leads_to_parts, elements_in(annotation))))


def leads_to_parts(kind: type[Element]) -> bool:
    """Whether things of a class are identified, or hold something that is."""
    return kind in Identified or bool(holders(kind))


def elements_in(annotation: Any) -> Iterator[type[Element]]:
    """The classes of elements in a type."""
    if isinstance(annotation, type) and issubclass(annotation, Element):
        yield annotation
    for part in get_args(annotation):
        yield from elements_in(part)


@dataclass(frozen=True)
class Matched:
    """The parts of two states of a journey: which are the same, and by the old one, the new one."""

    pairs: dict[type[Element], Pairs[Part]]
    now: dict[Part, Part]
    before: dict[Part, Part]

    @property
    def gone(self) -> list[Part]:
        """What is not there any more."""
        return [part for kind in KINDS for part in self.pairs[kind].gone]

    @property
    def come(self) -> list[Part]:
        """What was not there before."""
        return [part for kind in KINDS for part in self.pairs[kind].come]

    def is_together(self, old: Part, new: Part) -> bool:
        """Whether an old part was in what a new one is in."""
        if old.parent is None or new.parent is None:
            return old.parent is new.parent
        return self.now.get(old.parent) is new.parent

    @property
    def backwards(self) -> "Matched":
        """The same with old and new exchanged."""
        turned = {
            kind: Pairs(tuple((new, old) for old, new in found.both), found.come, found.gone)
            for kind, found in self.pairs.items()
        }
        return Matched(turned, self.before, self.now)


def matched(old: Owned, new: Owned) -> Matched:
    """Which parts are the same: by id, else by title, else by how alike they and their places are."""
    befores, nows = by_kind(parts_of(old)), by_kind(parts_of(new))
    result = Matched({}, {}, {})
    for kind in KINDS:
        keys = (identity, title_key)
        found = pairs(befores[kind], nows[kind], keys, likeness_with(result))
        result.pairs[kind] = found
        result.now.update(found.both)
        result.before.update((b, a) for a, b in found.both)
    return result


def by_kind(parts: list[Part]) -> dict[type[Element], list[Part]]:
    """The parts of each class."""
    found: dict[type[Element], list[Part]] = {kind: [] for kind in KINDS}
    for part in parts:
        found[type(part.element)].append(part)
    return found


def identity(part: Part) -> str:
    """What a part is known by first."""
    return part.id


def title_key(part: Part) -> Any:
    """A title in all of its languages."""
    return texts_of(part.title)


def likeness_with(result: Matched) -> Any:
    """How alike two parts are: by their titles, what they hold, and whether they are in the same place."""
    # Each part is compared with many, and says the same to all of them.
    held_by = cache(contents)

    def likeness(old: Part, new: Part) -> float:
        together = result.is_together(old, new)
        title = best_ratio(old.title, new.title)
        held = overlap(held_by(old), held_by(new))
        return max(0.7 * title + 0.3 * together, 0.25 * title + 0.5 * held + 0.25 * together)

    return likeness


def best_ratio(old: Any, new: Any) -> float:
    """How alike two titles are, in the language in which they are most alike."""
    return max(ratio(a, b) for a in texts_of(old) for b in texts_of(new))


def contents(part: Part) -> frozenset[Any]:
    """What a part says beside its title, and what is in it."""
    element = part.element
    said = {
        (name, plain(value))
        for name, value in vars(element).items()
        if name not in ("id", "title", "metric", "bond") and not isinstance(value, tuple | dict)
    }
    return frozenset(said | {("part", each.id) for each in part.inside} | set(listed(element)))


def listed(element: Element) -> Iterator[tuple[str, Any]]:
    """The items of the lists of an element."""
    for name, value in vars(element).items():
        if isinstance(value, tuple):
            yield from ((name, plain(item)) for item in value if type(item) not in Identified)


def overlap(one: frozenset[Any], other: frozenset[Any]) -> float:
    """How much two sets have in common, 0 to 1; two empty ones say nothing."""
    return len(one & other) / len(one | other) if one and other else 0.0
