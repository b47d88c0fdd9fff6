"""Where two texts differ."""

LONGEST, SHORT, AROUND = 70, 25, 2
SHORT_TEXT = 50  # so short a text is shown whole where a word came or went,
SHORTEST = 30  # and so short a one always: a part of it would be no easier to read


def differing(old: str, new: str) -> tuple[str, str] | None:
    """The words that are others, with one on each side where words only came or went; None where they are many."""
    a, b = old.split(), new.split()
    start = common(a, b)
    end = min(common(a[::-1], b[::-1]), len(a) - start, len(b) - start)
    bare = [" ".join(words[start : len(words) - end]) for words in (a, b)]
    if not any(bare) or max(map(len, bare)) > LONGEST:
        return None
    if max(len(old), len(new)) <= (SHORTEST if all(bare) else SHORT_TEXT):
        return " ".join(a), " ".join(b)
    # A word or two more on each side, so that a reader knows what the words belong to.
    around = AROUND if all(bare) and max(map(len, bare)) < SHORT else 0
    first = start - within_sentence(a[max(start - around, 0) : start][::-1], ahead=True)
    last = end - within_sentence(a[len(a) - end : len(a) - end + around], ahead=False)
    old, new = (" ".join(words[first : len(words) - last]) for words in (a, b))
    return old, new


def within_sentence(words: list[str], ahead: bool) -> int:
    """How many words, from the nearest on, belong to the same sentence; before a change, its end does not."""
    ends = (n for n, word in enumerate(words) if word.endswith((".", "!", "?", ":", ";")))
    end = next(ends, None)
    return len(words) if end is None else end + (not ahead)


def common(one: list[str], other: list[str]) -> int:
    """How many items two lists have in common at their starts."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
