"""Keys that the format lacks: what they were probably meant to be, and what to do about them."""

import re
from collections.abc import Iterator
from typing import Any

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.everyday import key_meant
from mkdocs_journeys.model.shapes import keys_at, place_of, value_at
from mkdocs_journeys.model.values.moment import Moment, in_order
from mkdocs_journeys.nearest import nearest, probably, suggestion, surely_meant
from mkdocs_journeys.source.document import Path


def hint_for_key(path: Path, kind: type[Element], data: Any) -> Message | None:
    """What to do about a key that the format lacks: another word, another place, or what there is."""
    key, known = str(path[-1]), keys_at(kind, path[:-1])
    if key.startswith("-"):
        return Message("put a space behind the hyphen: {yaml}", yaml=f"- {key[1:].strip()}: ...")
    whole = before_comma(key, value_at(data, path[:-1]))
    if whole:
        return Message(
            "a comma in brackets starts another key; a number has a point: {yaml}", yaml=f"{whole}.{key}"
        )
    if is_moment(key) and {"on", "value"} <= set(known):
        return Message("write {yaml}", yaml=measurement(key, value_at(data, path)))
    near = key_meant(key, known) or surely_meant(key, known)
    if near:
        return probably(near)
    return place_of(key, kind, path) or suggestion(key, known, most=30)


def measurement(date: str, value: Any) -> str:
    """A measurement of a day, where the day was written as its key."""
    return f"{{on: {in_order(date) or date}, value: {value if isinstance(value, str) else '...'}}}"


def before_comma(key: str, beside: Any) -> str | None:
    """What stands before a key that is only the decimals of a number: of `{value: 4,5}` it is `value: 4`."""
    if not re.match(r"[0-9]+( ?%)?$", key) or not isinstance(beside, dict) or beside.get(key) is not None:
        return None
    keys = list(beside)
    before = keys[keys.index(key) - 1] if keys.index(key) else None
    figure = beside.get(before) if before is not None else None
    return f"{before}: {figure}" if isinstance(figure, str) and figure.isdecimal() else None


def is_moment(key: str) -> bool:
    """Whether a key is a date, as it is in a list of measurements by date."""
    return Moment.reads(key) or in_order(key) is not None


def meant(path: Path, kind: type[Element]) -> Iterator[Path]:
    """The paths of the keys that an unknown one stands for, where one is near."""
    known = keys_at(kind, path[:-1])
    key = str(path[-1])
    if is_moment(key):
        yield from ((*path[:-1], own) for own in ("on", "value") if own in known)
    near = key_meant(key, known) or nearest(key, known)
    if near:
        yield (*path[:-1], near)
