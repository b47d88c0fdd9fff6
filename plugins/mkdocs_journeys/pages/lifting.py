"""Texts of another language than the page's say so; an element says it for all within it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

# An element that holds nothing but such a text; one with words of the page's own in an attribute is left as it is.
ALONE = re.compile(
    r'<(\w+)((?: (?!aria-|title|alt|lang)[\w-]+=(?:"[^"]*"|[\w-]+))*)><i lang="([\w-]+)">([^<]*)</i></\1>'
)
# Prose is a group of paragraphs that its place may speak for.
WITHIN = re.compile(
    r'(<div class=(?:j-prose|"j-prose)\b[^>]*)><div lang="([\w-]+)">((?:(?!</?div).)*)</div></div>', re.DOTALL
)
PIECE = re.compile(r"<(/?)(\w+)([^>]*)>|[^<]+")
LANGUAGE = re.compile(r' lang="([\w-]+)"')
# Their values are words of the page's own.
SPOKEN = re.compile(r" (?:aria-label|title|alt|placeholder|data-label)=")
WORD = re.compile(r"(?:&[#\w]+;|[\W\d_])*[^\W\d_]")
VOID = {"img", "br", "input", "col", "hr", "link", "meta"}


@dataclass(frozen=True, slots=True)
class Part:
    """An element in one language, with the places that say so, and its few elements in the page's own."""

    place: int
    language: str
    places: tuple[int, ...]
    strangers: tuple[int, ...] = ()


@dataclass(slots=True)
class Open:
    """An element that is not closed yet: what it came to so far.

    `own` tells that it has words in the page's language itself, `strangers` which of its elements have nothing else.
    """

    place: int
    language: str = ""
    own: bool = False
    parts: list[Part] = field(default_factory=list)
    strangers: list[int] = field(default_factory=list)

    @property
    def whole(self) -> Part | None:
        """All of it, where it is in one other language but for some elements."""
        languages = {part.language for part in self.parts}
        if self.own or len(languages) != 1:
            return None
        places = tuple(place for part in self.parts for place in part.places)
        return Part(self.place, languages.pop(), places, tuple(self.strangers))


def lifted(html: str, own: str) -> str:
    """The same page, whose language is `own`, with as few elements and attributes for its languages as there can be."""
    html = ALONE.sub(r'<\1\2 lang="\3">\4</\1>', html)
    html = WITHIN.sub(r'\1 lang="\2">\3</div>', html)
    pieces = [match[0] for match in PIECE.finditer(html)]
    for part in list(parts_of(pieces)):
        if len(part.places) > 1:
            for place in part.places:
                pieces[place] = LANGUAGE.sub("", pieces[place], count=1)
            for place, language in ((part.place, part.language), *((each, own) for each in part.strangers)):
                pieces[place] = f'{pieces[place][:-1]} lang="{language}">'
    return "".join(map(lean, pieces))


def lean(piece: str) -> str:
    """A tag without the quotes of its language, a text without those that need no other sign between tags."""
    if piece.startswith("<"):
        return LANGUAGE.sub(r" lang=\1", piece) if " lang=" in piece and not piece.endswith("/>") else piece
    return piece.replace("&#39;", "'").replace("&#34;", '"') if "&#3" in piece else piece


def parts_of(pieces: Sequence[str]) -> Iterator[Part]:
    """The largest elements that are in one other language."""
    stack = [Open(-1, own=True)]
    for place, piece in enumerate(pieces):
        if not piece.startswith("<"):
            stack[-1].own = stack[-1].own or WORD.match(piece) is not None
        elif not piece.startswith("</"):
            element = opened(place, piece)
            if is_void(piece):
                stack[-1].own = stack[-1].own or element.own
            else:
                stack.append(element)
        elif len(stack) > 1:
            element = stack.pop()
            yield from joined(stack[-1], element)
    yield from stack[0].parts


def joined(outer: Open, inner: Open) -> Iterator[Part]:
    """Tell the outer element what the inner one came to; what it cannot speak for is told to the caller."""
    if inner.language:
        outer.parts.append(Part(inner.place, inner.language, (inner.place,)))
    elif not inner.parts:
        outer.strangers += [inner.place] if inner.own or inner.strangers else []
    elif (whole := inner.whole) and not whole.strangers:
        outer.parts.append(whole)
    else:
        outer.own = True
        worth = whole is not None and len(whole.places) > len(whole.strangers) + 1
        yield from [whole] if whole and worth else inner.parts


def opened(place: int, piece: str) -> Open:
    """The element that a tag begins."""
    language = LANGUAGE.search(piece)
    return Open(place, language[1] if language else "", SPOKEN.search(piece) is not None)


def is_void(piece: str) -> bool:
    """Whether nothing stands in an element."""
    return piece.endswith("/>") or piece[1:].split(" ", 1)[0].rstrip(">") in VOID
