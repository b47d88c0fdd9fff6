"""Which files have to be read to tell what is different: the changed ones, and what they are about."""

import re
from collections.abc import Iterable, Iterator, Mapping
from posixpath import dirname, join, normpath
from typing import NamedTuple

from mkdocs_journeys.revisions.sides import JOURNEYS, PERSONAS, Entry, Folders, Side, form

ENDINGS = (".yml", ".yaml")
Key = tuple[str, str]
Entries = Mapping[Key, Entry]
PATH = rb"""["']?\s*:\s*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s,}\]#]+))"""
MEASUREMENTS = re.compile(rb"measurements" + PATH)
PICTURES = re.compile(rb"\b(?:file|photo)" + PATH)
OTHERS = re.compile(rb"""(?:improves|zooms_into)["']?\s*:\s*["']?([a-z0-9-]+)""")
# What stands before a sign and after it; the sign is looked for first, for nearly all words have none.
WORD = re.compile(r"[a-z0-9-]+")
BEFORE = re.compile(rb"[a-z0-9-]+\Z")
AFTER = re.compile(rb"[a-z0-9-]")
LONGEST = 255  # the name of a file is no longer


CATALOGUES = tuple((JOURNEYS, f"_catalog{ending}") for ending in ENDINGS)


class Portion(NamedTuple):
    """What was read of a side: what files hold, by their paths from the project's folder."""

    label: str
    folders: Folders
    files: Mapping[str, bytes]


class Portions(NamedTuple):
    """What is compared. `alike` are the personas that were only read because something else is about them.

    `replaced` are the paths of files that are no YAML and hold something else now, each with the path that it had.
    """

    old: Portion
    new: Portion
    alike: frozenset[str]
    replaced: Mapping[str, str]


def portions(old: Side, new: Side) -> Portions:
    """What has to be read of both sides."""
    different = changed(old.entries, new.entries)
    read = needed_on_both(old, new, different)
    alike = frozenset(stem(key) for key in read[0] if key[0] == PERSONAS and key not in different)
    replaced = {
        form(new.entries[key].path): form(old.entries[key].path)
        for key in sorted(different & old.entries.keys() & new.entries.keys())
        if not is_yaml(key)
    }
    return Portions(portion(old, read[0]), portion(new, read[1]), alike, replaced)


def portion(side: Side, files: Mapping[Key, bytes]) -> Portion:
    """Some files of a side."""
    return Portion(side.label, side.folders, {side.entries[key].path: text for key, text in files.items()})


def changed(old: Entries, new: Entries) -> set[Key]:
    """The files that are not the same on both sides."""
    keys = old.keys() | new.keys()
    return {key for key in keys if key not in old or key not in new or old[key].blob != new[key].blob}


def is_yaml(key: Key) -> bool:
    """Whether a file may be a journey, a persona or the catalogue."""
    return key[1].lower().endswith(ENDINGS)


def is_catalogue(key: Key) -> bool:
    """Whether a file is the catalogue."""
    return key[0] == JOURNEYS and key[1].rpartition(".")[0] == "_catalog"


def needed(side: Side, entries: Entries, different: set[Key]) -> dict[Key, bytes]:
    """The files of one side that have to be read, with what they hold."""
    first = sorted(key for key in {*different, *CATALOGUES} if key in entries and is_yaml(key))
    read = contents(side, entries, first)
    data = {key for key in different if not is_yaml(key)}
    if data:
        read |= naming(side, entries, data, read)
    more = {key for key in (*related(read, entries), *namesakes(first, entries)) if key not in read}
    return read | contents(side, entries, sorted(more))


def needed_on_both(old: Side, new: Side, different: set[Key]) -> list[dict[Key, bytes]]:
    """The same for both sides: what one side is about is read on the other, too, or it would seem to be new there."""
    sides = (old, new)
    found = [needed(side, side.entries, different) for side in sides]
    both = found[0].keys() | found[1].keys()
    for side, read in zip(sides, found, strict=True):
        read |= contents(side, side.entries, sorted(both & side.entries.keys() - read.keys()))
    return found


def contents(side: Side, entries: Entries, keys: Iterable[Key]) -> dict[Key, bytes]:
    """Some files with what they hold."""
    wanted = list(keys)
    return dict(zip(wanted, side.contents([entries[key] for key in wanted]), strict=True))


def naming(side: Side, entries: Entries, data: set[Key], read: Mapping[Key, bytes]) -> dict[Key, bytes]:
    """The journeys and personas whose own files are the same, but that name measurements or pictures that are not."""
    kinds = {key[0] for key in data}
    rest = [key for key in entries if key[0] in kinds and is_yaml(key) and key not in read]
    names = {key[1].rpartition("/")[2].encode("utf-8", "surrogateescape") for key in data}
    found = contents(side, entries, rest)
    return {
        key: text
        for key, text in found.items()
        if any(name in text for name in names) and not data.isdisjoint(files_of(key, text))
    }


def namesakes(keys: Iterable[Key], entries: Entries) -> Iterator[Key]:
    """The files that give the same ids as some others: of those only one is a journey or persona."""
    names = {(key[0], stem(key)) for key in keys}
    return (key for key in entries if (key[0], stem(key)) in names and is_yaml(key))


def related(read: Mapping[Key, bytes], entries: Entries) -> Iterator[Key]:
    """What the files that were read are about: measurements, personas, other journeys."""
    journeys = ids_of(JOURNEYS, entries) if any(mentions(text) for text in read.values()) else {}
    personas = ids_of(PERSONAS, entries)
    for key, text in read.items():
        if key[0] != JOURNEYS or is_catalogue(key):
            continue
        yield from (name for name in measurements(key, text) if name in entries)
        others = mentions(text) if journeys else ()
        yield from (journeys[id] for id in others if id in journeys)
        words = WORD.findall(text[:4_000].decode("latin-1"))
        yield from (personas[id] for id in personas.keys() & words)


def ids_of(kind: str, entries: Entries) -> dict[str, Key]:
    """The files of a kind by the ids that they give."""
    return {stem(key): key for key in entries if key[0] == kind and is_yaml(key)}


def mentions(text: bytes) -> set[str]:
    """The journeys that a file refers to."""
    return {id.decode() for id in (*OTHERS.findall(text), *owners_of_parts(text))}


def owners_of_parts(text: bytes) -> Iterator[bytes]:
    """The journeys in references such as `journey#part`."""
    at = text.find(b"#")
    while at >= 0:
        found = BEFORE.search(text, max(at - LONGEST, 0), at)
        if found and AFTER.match(text, at + 1):
            yield found[0]
        at = text.find(b"#", at + 1)


def measurements(key: Key, text: bytes) -> Iterator[Key]:
    """The files of measurements that a journey names."""
    return beside(key, MEASUREMENTS.findall(text))


def files_of(key: Key, text: bytes) -> Iterator[Key]:
    """The files of measurements and the pictures that a journey or persona names."""
    return beside(key, [*MEASUREMENTS.findall(text), *PICTURES.findall(text)])


def beside(key: Key, found: Iterable[tuple[bytes, ...]]) -> Iterator[Key]:
    """Where the files are that are named in one."""
    for groups in found:
        name = next(group for group in groups if group).decode("utf-8", "replace")
        yield (key[0], form(normpath(join(dirname(key[1]), name))))


def stem(key: Key) -> str:
    """The id that a file gives."""
    return key[1].rpartition("/")[2].rpartition(".")[0]
