"""The word that was probably meant."""

from collections.abc import Iterable
from functools import lru_cache

from mkdocs_journeys.message import Message


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is closest to `word`, None where none is close."""
    from difflib import get_close_matches

    words = list(known)
    folded = {w.casefold(): w for w in words}
    if word.casefold() in folded:
        return folded[word.casefold()]
    matches = get_close_matches(word.casefold(), list(folded), n=1, cutoff=0.6)
    return folded[matches[0]] if matches else None


def suggestion(word: str, known: Iterable[str], most: int = 12) -> Message | None:
    """The hint for an unknown word: the nearest known one, else the list of them where it is short."""
    words = sorted(known)
    near = nearest(word, words)
    return listed(words, most) if near is None else probably(near)


def probably(word: str) -> Message:
    """The hint that asks whether a word was meant."""
    return Message('did you mean "{word}"?', word=word)


def listed(known: Iterable[str], most: int = 12) -> Message | None:
    """The hint that lists what is known, None where that is nothing or too much."""
    words = sorted(known)
    return Message("known here: {words}", words=tuple(words)) if 0 < len(words) <= most else None


def guessed(said: Message, near: str | None) -> Message:
    """A sentence with a guess behind it, where there is one."""
    return Message('{said}; did you mean "{word}"?', said=said, word=near) if near else said


def surely_meant(word: str, known: Iterable[str]) -> str | None:
    """The known word that a word can only be a slip for: one or two letters away, and no other one nearly as near.

    Short words and words with other digits are never slips: `v1` may well be meant beside `v2`.
    """
    words = set(known) - {word}
    same = [other for other in words if spelt(other) == spelt(word)]
    if same or len(word) < 4:
        return same[0] if len(same) == 1 else None
    slips = 1 if len(word) < 8 else 2
    similar = (other for other in words if may_be_within(word, other, slips + 1))
    away = sorted((distance(spelt(word), spelt(other)), other) for other in similar)
    alone = len(away) == 1 or (len(away) > 1 and away[1][0] > away[0][0] + 1)
    if not alone or away[0][0] > slips or digits(away[0][1]) != digits(word):
        return None
    # Two letters at the start make an opposite, as in "unavailable".
    return away[0][1] if away[0][0] < 2 or spelt(away[0][1])[:1] == spelt(word)[:1] else None


def may_be_within(one: str, other: str, slips: int) -> bool:
    """Whether two words can be so few slips apart; counting the letters is quicker than comparing them.

    A slip takes at most one letter out of a word, and brings at most one in.
    """
    letters = set(spelt(one)) ^ set(spelt(other))
    return abs(len(one) - len(other)) <= slips and len(letters) <= 2 * slips


@lru_cache(maxsize=4_096)
def spelt(word: str) -> str:
    """A word without what is only a habit: capitals, and the sign between its parts."""
    return word.strip().casefold().replace("_", "-").replace(" ", "-")


def digits(word: str) -> list[str]:
    """The digits of a word."""
    return [character for character in word if character.isdigit()]


def distance(one: str, other: str) -> int:
    """How many letters are missing, too many, wrong, or swapped with their neighbour."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            least = min(above[j] + 1, row[-1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                least = min(least, before[j - 2] + 1)
            row.append(least)
        before, above = above, row
    return above[-1]
