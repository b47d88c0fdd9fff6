"""Which things of one list are which of another."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Generic, TypeVar

T = TypeVar("T")
Key = Callable[[T], Hashable]
Likeness = Callable[[T, T], float]

ALIKE = 0.6
# To compare each with each takes too long where there are many; those keep to what is the same.
MOST_COMPARED = 4_000


@dataclass(frozen=True)
class Pairs(Generic[T]):
    """The things that are in both lists, in the order of the new one, and those that are in one of them."""

    both: tuple[tuple[T, T], ...]
    gone: tuple[T, ...]
    come: tuple[T, ...]


def pairs(old: Sequence[T], new: Sequence[T], keys: Sequence[Key[T]], likeness: Likeness[T]) -> Pairs[T]:
    """The same things by one key after the other, and then by how alike they are."""
    if is_row(old, new, keys[0]):
        return Pairs(tuple(zip(old, new, strict=True)), (), ())
    found: dict[int, int] = {}
    for key in keys:
        found |= same(old, new, key, found)
    found |= alike(old, new, likeness, found)
    taken = set(found.values())
    return Pairs(
        tuple((old[found[n]], thing) for n, thing in enumerate(new) if n in found),
        tuple(thing for n, thing in enumerate(old) if n not in taken),
        tuple(thing for n, thing in enumerate(new) if n not in found),
    )


def is_row(old: Sequence[T], new: Sequence[T], key: Key[T]) -> bool:
    """Whether both lists are the same by a key, one thing after the other, which most are."""
    row = [key(thing) for thing in old]
    return None not in row and row == [key(thing) for thing in new]


def same(old: Sequence[T], new: Sequence[T], key: Key[T], known: dict[int, int]) -> dict[int, int]:
    """The things with the same key that are not paired yet; None is no key."""
    places: dict[Hashable, list[int]] = {}
    taken = set(known.values())
    for n, thing in enumerate(old):
        if n not in taken and (value := key(thing)) is not None:
            places.setdefault(value, []).append(n)
    found = {}
    for n, thing in enumerate(new):
        if n not in known and (rest := places.get(key(thing))):
            found[n] = rest.pop(0)
    return found


def alike(old: Sequence[T], new: Sequence[T], likeness: Likeness[T], known: dict[int, int]) -> dict[int, int]:
    """What is left, each with the one that it is most like."""
    taken = set(known.values())
    gone = [n for n in range(len(old)) if n not in taken]
    come = [n for n in range(len(new)) if n not in known]
    if len(gone) * len(come) > MOST_COMPARED:
        return {}
    scores = ((likeness(old[o], new[n]), o, n) for o in gone for n in come)
    found: dict[int, int] = {}
    used: set[int] = set()
    for _, o, n in sorted((s for s in scores if s[0] >= ALIKE), key=nearest_first):
        if o not in used and n not in found:
            found[n] = o
            used.add(o)
    return found


def nearest_first(score: tuple[float, int, int]) -> tuple[float, int, int]:
    """The most alike first; of those as alike, the ones that stand in the same place, whichever side is the old one."""
    likeness, old, new = score
    return (-round(likeness, 9), abs(old - new), old + new)


def ratio(one: Any, other: Any) -> float:
    """How alike two texts are, 0 to 1."""
    a, b = str(one).casefold(), str(other).casefold()
    if a == b:
        return 1.0
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    # These are upper bounds, and much quicker.
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    # The letters do not care which way round they are compared, their longest runs do.
    return (matcher.ratio() + SequenceMatcher(None, b, a, autojunk=False).ratio()) / 2


def jumps(order: Sequence[int]) -> set[int]:
    """The fewest places of a row of numbers that have to move for the others to rise."""
    best: list[
        tuple[int, int]
    ] = []  # the length of the longest rising row that ends here, and where it comes from
    for n, value in enumerate(order):
        before = [(best[m][0], -m) for m in range(n) if order[m] < value]
        length, at = max(before, default=(0, 1))
        best.append((length + 1, -at))
    kept: set[int] = set()
    at = max(range(len(order)), key=lambda n: (best[n][0], -n), default=-1)
    while at >= 0:
        kept.add(at)
        at = best[at][1]
    return set(range(len(order))) - kept
