"""What is said of a reference that leads nowhere: findings J301 to J309, and J310 for one that is written twice."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from mkdocs_journeys.diagnostics import Finding, Related, swap
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.parts import Evidence
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.nearest import listed, nearest, probably, surely_meant
from mkdocs_journeys.slug import is_id, slug
from mkdocs_journeys.workspace.ids import ids_of
from mkdocs_journeys.workspace.titles import by_title

Parts = Mapping[str, Element]
Kinds = tuple[type[Element], ...]

KINDS: dict[type[Element], Message] = {
    Stage: Message("a stage"),
    Touchpoint: Message("a touchpoint"),
    Friction: Message("a friction"),
    Opportunity: Message("an opportunity"),
    Kpi: Message("a KPI"),
    Evidence: Message("evidence"),
}


class Place(NamedTuple):
    """A part and the steps to one of its values; where that stands in the text is only looked up for a finding."""

    element: Element
    steps: tuple[str | int, ...]

    @property
    def span(self) -> Span:
        """Where the value stands."""
        return self.element.span_of(*self.steps)


def at(element: Element, *steps: str | int) -> Place:
    """The place of a value of a part."""
    return Place(element, steps)


def missing_word(
    code: str, message: Message, place: Place, word: str | None, known: Collection[str], among: str
) -> Iterator[Finding]:
    """The finding for a word that the catalogue does not have in one of its lists."""
    if word is not None and word not in known:
        meant, hint = guess(word, known)
        hint = hint or to_be_added(word, among)
        fix = swap(place.span, surely_meant(word, known))
        yield Finding(code, message, place.span, hint, fix=fix, meant=meant)


def to_be_added(word: str, among: str) -> Message:
    """The hint for a word that is like nothing in a list of the catalogue."""
    if is_id(word) or not is_id(slug(word)):
        return Message('add it to "{list}" in the catalogue, _catalog.yml', list=among)
    yaml = f"- {{id: {slug(word)}, title: {word}}}"
    return Message(
        'write an id, {id}, and add it to "{list}" in the catalogue, _catalog.yml: {yaml}',
        id=slug(word),
        list=among,
        yaml=yaml,
    )


def missing_file(
    code: str, message: Message, place: Place, id: str, known: Collection[str], folder: str, rest: str = ""
) -> Iterator[Finding]:
    """The finding for a journey or persona that has no file in its folder; `rest` is what is named within it."""
    if id not in known:
        meant, hint = guess(id, known)
        hint = hint or Message("add the file {file}", file=f"{folder}/{id}.yml")
        sure = surely_meant(id, known)
        fix = swap(place.span, sure and sure + rest)
        yield Finding(code, message, place.span, hint, fix=fix, meant=meant and meant + rest)


def guess(word: str, known: Collection[str]) -> tuple[str | None, Message | None]:
    """What an unknown word was probably meant to be, and the hint: that, or what there is."""
    near = nearest(word, known)
    if near is not None:
        return near, probably(near)
    titled = by_title(word, known)
    if titled is not None:
        hint = Message('write its id; did you mean "{word}" ({title})?', word=titled.id, title=titled.title)
        return titled.id, hint
    return None, listed(known)


def missing_part(
    place: Place, id: str, parts: Parts, kinds: Kinds, journey: str | None = None, more: tuple[str, ...] = ()
) -> Iterator[Finding]:
    """The finding for an id that nothing of a journey bears, or something of another kind."""
    if isinstance(parts.get(id), kinds):
        return
    wanted = KINDS[kinds[0]]
    if len(kinds) > 1:
        wanted = Message("{one} or {other}", one=wanted, other=KINDS[kinds[1]])
    if id in parts:
        message = Message(
            '"{id}" is {kind}; {wanted} is expected', id=id, kind=KINDS[type(parts[id])], wanted=wanted
        )
    elif journey is None:
        message = Message(
            'nothing in this journey has the id "{id}"; {wanted} is expected', id=id, wanted=wanted
        )
    else:
        message = Message(
            'nothing in the journey "{journey}" has the id "{id}"; {wanted} is expected',
            journey=journey,
            id=id,
            wanted=wanted,
        )
    candidates = [*ids_of(parts, kinds), *more]
    before = "" if journey is None else f"{journey}#"
    sure = titled(id, parts, kinds) or surely_meant(id, candidates)
    fix = swap(place.span, sure and before + sure)
    meant, hint = guess(id, candidates) if candidates else (None, NONE_YET)
    yield Finding("J309", message, place.span, hint, fix=fix, meant=meant and before + meant)


def titled(id: str, parts: Parts, kinds: Kinds) -> str | None:
    """The id of the only part whose title would give the id that is looked for, had it none of its own."""
    same = [own for own in ids_of(parts, kinds) if slug(str(getattr(parts[own], "title", ""))) == id]
    return same[0] if len(same) == 1 else None


NONE_YET = Message("there is nothing of that kind yet: add it, with this id")


def no_part(place: Place, ref: str) -> Finding:
    """The finding for a reference to a whole journey where a part of one is meant."""
    message = Message('"{ref}" names no part of a journey', ref=ref)
    return Finding(
        "J309", message, place.span, Message("write journey#id, with the id of a stage or a touchpoint")
    )


def repeated(element: Element, key: str, refs: tuple[str, ...]) -> Iterator[Finding]:
    """The findings for ids that one list holds twice."""
    first: dict[str, int] = {}
    for index, ref in enumerate(refs):
        if first.setdefault(ref, index) != index:
            other = at(element, key, first[ref]).span
            message = Message('"{id}" stands twice in this list', id=ref)
            related = (Related(other, Message("it stands here first")),)
            yield Finding(
                "J310", message, at(element, key, index).span, Message("take one of the two out"), related
            )
