"""Where two texts differ."""

LONGEST, SHORT, AROUND = 70, 25, 2


def differing(old: str, new: str) -> tuple[str, str] | None:
    """The words that are others, with one on each side where words only came or went; None where they are many."""
    a, b = old.split(), new.split()
    start = common(a, b)
    end = min(common(a[::-1], b[::-1]), len(a) - start, len(b) - start)
    bare = [" ".join(words[start : len(words) - end]) for words in (a, b)]
    if not any(bare) or max(map(len, bare)) > LONGEST:
        return None
    # A word or two more on each side, so that a reader knows what the words belong to.
    around = AROUND if all(bare) and max(map(len, bare)) < SHORT else 0
    first, last = max(start - around, 0), max(end - around, 0)
    old, new = (" ".join(words[first : len(words) - last]) for words in (a, b))
    return old, new


def common(one: list[str], other: list[str]) -> int:
    """How many items two lists have in common at their starts."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
