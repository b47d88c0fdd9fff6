"""The word that was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches

from mkdocs_journeys.message import Message


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is closest to `word`, None where none is close."""
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
    if near is not None:
        return Message('did you mean "{word}"?', word=near)
    if words and len(words) <= most:
        return Message("known here: {words}", words=tuple(words))
    return None
