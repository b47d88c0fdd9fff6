"""Lists of things without ids: quotes, expectations, transitions, the entries of the catalogue."""

from collections.abc import Callable, Iterator
from typing import Any

from mkdocs_journeys.diff.change import Change, Kind
from mkdocs_journeys.diff.pairing import pairs
from mkdocs_journeys.diff.plain import plain, texts_of
from mkdocs_journeys.diff.scope import Scope
from mkdocs_journeys.diff.texts import likeness
from mkdocs_journeys.model.catalog import Entry
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.parts import Image, Quote
from mkdocs_journeys.model.persona import ChannelPreference
from mkdocs_journeys.model.transition import Transition

Walk = Callable[[Scope], Iterator[Change]]
THINGS = {
    "Expectation": "expectation",
    "Quote": "quote",
    "SentMessage": "message",
    "Image": "image",
    "Transition": "transition",
    "ChannelPreference": "preference",
    "Channel": "channel",
    "Team": "team",
    "System": "system",
    "Segment": "segment",
    "MetricEntry": "metric",
    "Framework": "framework",
    "FrameworkStage": "framework-stage",
    "Stage": "stage",
    "Touchpoint": "touchpoint",
    "Friction": "friction",
    "Opportunity": "opportunity",
    "Kpi": "kpi",
    "Evidence": "evidence",
}


def thing_of(element: Element) -> str:
    """The word for what an element is."""
    return THINGS[type(element).__name__]


def name_of(element: Any) -> Any:
    """What tells a thing from its neighbours, for people."""
    if isinstance(element, Transition):
        return (element.source, element.target)
    if isinstance(element, Entry):
        return element.name
    if isinstance(element, Quote):
        return element.text
    if isinstance(element, Image):
        return element.alt or element.file
    return element.channel if isinstance(element, ChannelPreference) else element.title


def keys(scope: Scope, old: set[int]) -> tuple[Callable[[Any], Any], ...]:
    """What makes two things the same, the surest first; `old` are the ids of those that were."""

    def ends(element: Any) -> Any:
        if not isinstance(element, Transition):
            return None
        both = (str(element.source), str(element.target))
        return tuple(scope.now(ref) for ref in both) if id(element) in old else both

    def way(element: Any) -> Any:
        both = ends(element)
        return (both, plain(element.label)) if both else None

    def own(element: Any) -> Any:
        if isinstance(element, Transition):
            return None
        return element.id if isinstance(element, Entry) else texts_of(name_of(element))

    return plain, way, ends, own


def alike(old: Any, new: Any) -> float:
    """How alike two things are by their names; a way that starts or ends elsewhere keeps its label."""
    if isinstance(old, Transition):
        same = bool(old.label and new.label and texts_of(old.label) & texts_of(new.label))
        return 1.0 if same and (old.source == new.source or old.target == new.target) else 0.0
    return 0.0 if isinstance(old, ChannelPreference) else likeness(name_of(old), name_of(new))


def listed_changes(
    scope: Scope, key: str, old: tuple[Any, ...], new: tuple[Any, ...], walk: Walk
) -> Iterator[Change]:
    """What became of the things of a list; their order says nothing."""
    found = pairs(old, new, keys(scope, {id(element) for element in old}), alike)
    for before, now in found.both:
        yield from walk(inner(scope, before, now))
    for element in found.gone:
        yield inner(scope, element, None).change(Kind.REMOVED, "", element, None)
    for element in found.come:
        yield inner(scope, None, element).change(Kind.ADDED, "", None, element)


def inner(scope: Scope, old: Any, new: Any) -> Scope:
    """The scope of one of them."""
    element = new if new is not None else old
    side = "old" if new is None else "new"
    title = scope.names.ends(side, name_of(element))
    return scope.within(thing_of(element), str(getattr(element, "id", "")), title, old, new)
