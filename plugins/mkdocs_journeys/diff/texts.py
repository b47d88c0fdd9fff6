"""Changes of texts: other words, or the same in another language."""

from collections.abc import Iterator, Mapping
from typing import Any

from mkdocs_journeys.diff.change import Change, Kind
from mkdocs_journeys.diff.pairing import pairs, ratio
from mkdocs_journeys.diff.plain import plain, texts_of
from mkdocs_journeys.diff.scope import Scope
from mkdocs_journeys.model.values.text import Text

TITLES = ("title", "name")


def text_changes(scope: Scope, key: str, old: Any, new: Any) -> Iterator[Change]:
    """What became of a text."""
    if plain(old) == plain(new):
        return
    if not old or not new:
        yield scope.change(Kind.SET if not old else Kind.CLEARED, key, old or None, new or None)
        return
    if not old.translations and not new.translations:
        yield scope.change(Kind.RETITLED if key in TITLES else Kind.REWORDED, key, old, new, language="")
        return
    before, now = languages(old), languages(new)
    shared = before.keys() & now.keys()
    told = [language for language in now if language in shared and plain_of(before, now, language)]
    if told or not shared:
        if not told and texts_of(old) & texts_of(new):
            yield from translations(scope, key, old, new)
            return
        kind = Kind.RETITLED if key in TITLES else Kind.REWORDED
        yield scope.change(kind, key, old, new, language=told[0] if told else "")
    yield from translations(scope, key, old, new)


def languages(text: Text) -> Mapping[str, str]:
    """A text by its languages; a plain one has none of its own."""
    return text.translations or {"": str(text)}


def plain_of(before: Mapping[str, str], now: Mapping[str, str], language: str) -> bool:
    """Whether a text says something else in a language."""
    return bool(plain(Text(before[language])) != plain(Text(now[language])))


def translations(scope: Scope, key: str, old: Text, new: Text) -> Iterator[Change]:
    """Languages that a text has gained or lost; the one that it was written in before is none of them."""
    before, now = languages(old), languages(new)
    gained = [name for name in now if name and name not in before and now[name] != str(old)]
    lost = [name for name in before if name and name not in now and before[name] != str(new)]
    if "" in before and "" in now:
        return
    for name in gained:
        yield scope.change(Kind.TRANSLATED, key, None, Text(now[name]), language=name)
    for name in lost:
        yield scope.change(Kind.UNTRANSLATED, key, Text(before[name]), None, language=name)


def list_changes(scope: Scope, key: str, old: tuple[Any, ...], new: tuple[Any, ...]) -> Iterator[Change]:
    """What became of a list of texts; their order says nothing."""
    found = pairs(old, new, (plain, texts_of), likeness)
    for before, now in found.both:
        yield from item_changes(scope, key, before, now)
    for text in found.gone:
        yield scope.change(Kind.REMOVED, key, text, None)
    for text in found.come:
        yield scope.change(Kind.ADDED, key, None, text)


def item_changes(scope: Scope, key: str, old: Any, new: Any) -> Iterator[Change]:
    """What became of one text of a list."""
    if isinstance(old, Text) and isinstance(new, Text):
        yield from text_changes(scope, key, old, new)
    elif plain(old) != plain(new):
        yield scope.change(Kind.REWORDED, key, old, new)


def likeness(old: Any, new: Any) -> float:
    """How alike two texts are, in whichever languages."""
    return max(ratio(a, b) for a in texts_of(old) for b in texts_of(new))


def ref_changes(scope: Scope, key: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Change]:
    """References that came or went; what is only called otherwise now is the same."""
    before = {scope.now(ref): ref for ref in old}
    for now, ref in before.items():
        if now not in new:
            yield scope.change(Kind.REMOVED, key, ref, None)
    for ref in new:
        if ref not in before:
            yield scope.change(Kind.ADDED, key, None, ref)
