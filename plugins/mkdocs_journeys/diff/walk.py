"""Two states of one thing, key by key: whatever the format has, so that no key is forgotten."""

from collections.abc import Callable, Iterator
from typing import Any

from mkdocs_journeys.diff.change import Change, Kind
from mkdocs_journeys.diff.effects import direction, sign
from mkdocs_journeys.diff.listed import listed_changes
from mkdocs_journeys.diff.parts import Identified
from mkdocs_journeys.diff.plain import PLAIN, fields_of, plain, value_of
from mkdocs_journeys.diff.scope import Scope
from mkdocs_journeys.diff.texts import list_changes, ref_changes, text_changes
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Pillars
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.persona import Demographics, Empathy
from mkdocs_journeys.model.transition import Transition
from mkdocs_journeys.model.values.ident import Ref
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.workspace.ids import Identified as WithId
from mkdocs_journeys.workspace.ids import default_id

# What is only a heading over keys: its keys come and go one by one.
HEADINGS = (Pillars, Demographics, Empathy)
DONE = {"friction": "resolved", "opportunity": "done"}


def key_changes(scope: Scope) -> Iterator[Change]:
    """Every key of a thing that says something else."""
    assert scope.new is not None
    kind = type(scope.new)
    said = {"id", *vars(scope.new), *(vars(scope.old) if scope.old is not None else ())}
    for attribute, key in fields_of(kind):
        # What neither says is the same: a touchpoint has twenty-five keys.
        if attribute in said:
            old, new = value_of(scope.old, kind, attribute), value_of(scope.new, kind, attribute)
            if not is_plainly_the_same(old, new):
                yield from one_key(scope, kind, key, old, new)


def one_key(scope: Scope, kind: type[Element], key: str, old: Any, new: Any) -> Iterator[Change]:
    """One key of a thing; the parts with ids are compared over the whole journey."""
    if key == "id":
        yield from id_changes(scope, old, new)
    elif kind is Kpi and key == "measurements":
        yield from source_changes(scope, old, new)
    else:
        yield from value_changes(scope, key, old, new)


def value_changes(scope: Scope, key: str, old: Any, new: Any) -> Iterator[Change]:
    """What became of a value, by what sort of value it is."""
    if not is_plainly_the_same(old, new):
        yield from comparer(new if says(new) else old if says(old) else None)(scope, key, old, new)


def is_plainly_the_same(old: Any, new: Any) -> bool:
    """Whether two values are one, or the same word, number or truth, as most are."""
    return old is new or (type(old) in PLAIN and type(old) is type(new) and old == new)


def says(value: Any) -> bool:
    """Whether a value says anything; a list or mapping with nothing in it does not."""
    return value is not None and (bool(value) or type(value) not in (tuple, dict))


def comparer(value: Any) -> Callable[[Scope, str, Any, Any], Iterator[Change]]:
    """How values of a sort are compared."""
    if isinstance(value, Element):
        return element_changes
    if isinstance(value, dict):
        return dict_changes
    if isinstance(value, tuple):
        return tuple_comparer(value)
    return text_changes if isinstance(value, Text) else single_changes


def tuple_comparer(value: tuple[Any, ...]) -> Callable[[Scope, str, Any, Any], Iterator[Change]]:
    """How lists of a sort are compared."""
    if type(value[0]) in Identified:
        return none
    if isinstance(value[0], Element):
        return lambda scope, key, old, new: listed_changes(scope, key, old, new, key_changes)
    return ref_changes if isinstance(value[0], Ref) else list_changes


def none(scope: Scope, key: str, old: Any, new: Any) -> Iterator[Change]:
    """Nothing that is told here."""
    return iter(())


def element_changes(scope: Scope, key: str, old: Element | None, new: Element | None) -> Iterator[Change]:
    """A mapping in a thing: as a whole where it came or went, else its keys."""
    one = new if new is not None else old
    assert one is not None
    kind = type(one)
    if (old is None or new is None) and kind not in HEADINGS:
        if plain(old) != plain(new):
            yield scope.change(Kind.SET if old is None else Kind.CLEARED, key, old, new)
        return
    for attribute, name in fields_of(kind):
        pair = value_of(old, kind, attribute), value_of(new, kind, attribute)
        yield from value_changes(scope, f"{key}.{name}", *pair)


def dict_changes(scope: Scope, key: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Change]:
    """Figures that an author has named."""
    for name in dict.fromkeys([*old, *new]):
        if plain(old.get(name)) != plain(new.get(name)):
            kind = Kind.SET if name not in old else Kind.CLEARED if name not in new else Kind.CHANGED
            yield scope.change(kind, key, old.get(name), new.get(name), name=name)


def single_changes(scope: Scope, key: str, old: Any, new: Any) -> Iterator[Change]:
    """A value that is one word, number, date or reference."""
    if isinstance(old, Ref):
        old = Ref(scope.now(old)) if scope.now(old) == new else old
    if plain(old) == plain(new):
        return
    done = DONE.get(scope.subject.thing) if key == "status" else None
    if done and done in (old, new):
        kind = Kind.RESOLVED if new == done else Kind.REOPENED
    elif old is None or new is None:
        kind = Kind.SET if old is None else Kind.CLEARED
    else:
        kind = direction(old, new)
    yield towards(scope, key).change(kind, key, old, new)


def towards(scope: Scope, key: str) -> Scope:
    """The scope that knows which way is better for a key."""
    leaves = isinstance(scope.new, Transition) and scope.new.leaves
    better = sign(scope.subject.thing, key, scope.metric, leaves)
    return scope if better == scope.better else scope.towards(better)


def id_changes(scope: Scope, old: Any, new: Any) -> Iterator[Change]:
    """Another id, where an author has written one: what only follows from the title is no change of its own."""
    sides = (scope.old, scope.new)
    derived = [isinstance(each, WithId) and each.id == default_id(each) for each in sides]
    if old != new and not all(derived):
        yield scope.change(Kind.RENAMED, "id", old, new)


def source_changes(scope: Scope, old: Any, new: Any) -> Iterator[Change]:
    """Where measurements come from; what they say is told as values."""
    if isinstance(old, str) or isinstance(new, str):
        before, now = (value if isinstance(value, str) else None for value in (old, new))
        yield from single_changes(scope, "measurements", before, now)
