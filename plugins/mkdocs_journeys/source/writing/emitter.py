"""The lines of a tree."""

from mkdocs_journeys.source.writing.brackets import WIDEST, bracketed
from mkdocs_journeys.source.writing.shape import FREE, Shape
from mkdocs_journeys.source.writing.texts import FILLED, as_block
from mkdocs_journeys.source.writing.tree import Branch, Entry, Scalar
from mkdocs_journeys.source.writing.words import as_key, on_one_line

STEP = 2


def branch_lines(branch: Branch, shape: Shape, indent: int, spaced: bool = False) -> list[str]:
    """A list or mapping with a line for each entry, or several."""
    lines: list[str] = []
    apart = False
    for entry in branch.entries:
        below = shape if branch.is_list else shape.below.get(entry.name, FREE)
        written = entry_lines(entry, shape, below, indent)
        long = isinstance(entry.value, Branch) and len(written) > 1
        section = long and not branch.is_list and entry.name in shape.apart
        gap = lines and (section or apart or (long and spaced))
        lines += comments(with_gap(entry.above) if gap else entry.above, indent) + written
        apart = section
    return lines + comments(branch.foot, indent)


def with_gap(above: list[str]) -> list[str]:
    """Comments with an empty line above them."""
    return above if above[:1] == [""] else ["", *above]


def comments(texts: list[str], indent: int) -> list[str]:
    """Comments on lines of their own, and empty lines."""
    return [" " * indent + text if text else "" for text in texts]


def entry_lines(entry: Entry, shape: Shape, below: Shape, indent: int) -> list[str]:
    """A key with its value, or an item, without the comments above it."""
    start = " " * indent + (as_key(entry.key) if entry.key else "-")
    start = start.replace("\n", "\n" + " " * indent)
    text = one_line(entry, shape, below, indent, len(start) + 1)
    if text is not None:
        return one_liner(entry, f"{start} {text}".rstrip(" ") if text else start, indent)
    if isinstance(entry.value, Scalar):
        return text_lines(entry, entry.value, start, indent)
    inner = indent + STEP
    lines = branch_lines(entry.value, below, inner, entry.name in shape.spaced)
    lines += comments(entry.tail, inner)
    if entry.key is None:
        return [f"{start} {lines[0].lstrip(' ')}", *lines[1:]]
    return [*one_liner(entry, start, indent, entry.head), *lines]


def one_liner(entry: Entry, line: str, indent: int, behind: list[str] | None = None) -> list[str]:
    """A line with the comments that end it; only one can, so the others stand above."""
    texts = entry.head + entry.tail if behind is None else behind
    ended = f"{line}  {texts[-1]}" if texts else line
    return [*comments(texts[:-1], indent), *ended.split("\n")]


def one_line(entry: Entry, shape: Shape, below: Shape, indent: int, used: int) -> str | None:
    """The value on the line of its key, None where it goes below."""
    if isinstance(entry.value, Scalar):
        return scalar_on_line(entry, entry.value, indent, used)
    compact = below.compact or (entry.value.is_list and entry.name in shape.short)
    return bracketed(entry.value, compact, used)


def scalar_on_line(entry: Entry, scalar: Scalar, indent: int, used: int) -> str | None:
    """A value where it fits, or cannot be a text of several lines."""
    if scalar.value is None:
        return "" if entry.key else "null"
    text = on_one_line(scalar)
    widest = FILLED if scalar.style == ">" else WIDEST
    fits = "\n" not in scalar.value and used + len(text) <= widest
    return text if fits or as_block(scalar, indent + STEP) is None else None


def text_lines(entry: Entry, scalar: Scalar, start: str, indent: int) -> list[str]:
    """A block of text below its key."""
    block = as_block(scalar, indent + STEP)
    assert block is not None
    sign, lines = block
    return [*one_liner(entry, f"{start} {sign}", indent), *comments(lines, indent + STEP)]
