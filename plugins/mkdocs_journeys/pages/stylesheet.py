"""The style sheets of the package without needless space: one for every page, and those that only some need."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from mkdocs_journeys.pages.icons import OTHERS, USUAL, rules
from mkdocs_journeys.pages.nesting import nested
from mkdocs_journeys.pages.short_names import TOLD, shortened

FOLDER = Path(__file__).parent.parent / "assets" / "css"


class Sheet(NamedTuple):
    """A style sheet, its parts in order, and who needs it: a page that has one of the marks, and not `but`."""

    name: str
    parts: tuple[str, ...]
    marks: tuple[str, ...] = ()
    but: str = ""
    icons: tuple[str, ...] = ()


# Where the colours and sizes are set.
TOKENS = "tokens"
RIGHT_TO_LEFT = "rtl"
# With instant navigation a page may load any of them after any other: none overrules a part of another.
COMMON = Sheet("journeys", (TOKENS, "base", "parts", "print"))
SHEETS = (
    COMMON,
    Sheet(
        "sections",
        ("sections",),
        ("j-journey", "j-jump", "j-rate", "j-icon", "j-pain", "j-quote"),
        icons=USUAL,
    ),
    Sheet("channels", (), tuple(f"j-icon--{name}" for name in OTHERS), icons=OTHERS),
    Sheet("journey", ("map", "page", "diagram", "sheets"), ("j-journey",)),
    Sheet("low", ("low",), ("j-worst",)),
    Sheet("overlays", ("overlays",), ("j-laid", "j-over-")),
    Sheet("pictures", ("pictures",), ("j-pics",)),
    Sheet("broad", ("broad",), ("j-feel--long", *(f"j-diagram--w{step}" for step in range(4, 8)))),
    Sheet("changes", ("changes",), ("j-badge--news", "j-sides", "j-since", "j-sign--down")),
    Sheet("overviews", ("overview",), ('class="j ', 'class="j"'), "j-journey"),
    Sheet("lists", ("ledger",), ("j-ledger", "j-brief", "j-summary", "j-matrix", "j-spark")),
    Sheet("personas", ("persona",), ("j-persona", "j-pcard")),
    Sheet("findings", ("findings",), ("j-finding", "j-remark", "j-blank", "j-undrawn")),
    # A site whose language runs from right to left has this one on each of our pages.
    Sheet(RIGHT_TO_LEFT, ("rtl",)),
    # A script loads this one when a reader first uses something that only a script can do.
    Sheet("tools", ("tools",)),
)
# With these a search jumps over what cannot be a mark.
STARTS = ("j-", 'class="j', "")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# A value of an attribute that is a word needs no quotes.
QUOTED = re.compile(r'(=)"([A-Za-z_-][\w-]*)"(?=\])')
STRING = re.compile(r'("[^"]*")')
SELECTORS = re.compile(r"(?:^|(?<=[{};]))[^{};@]+(?={)")
SQUEEZED = (
    (re.compile(r"\s+"), " "),
    (re.compile(r" ?([{};,]) ?"), r"\1"),
    (re.compile(r": "), ":"),
    (re.compile(r";}"), "}"),
    (re.compile(r"(?<![\w.])0(?=\.\d)"), ""),
    (re.compile(r"::(?=(before|after)\b)"), ":"),
    (re.compile(r"\(min-width:"), "(width>="),
    (re.compile(r"\(max-width:47.9375em"), "(width<48em"),
    (re.compile(r"\(max-width:59.9375em"), "(width<60em"),
    (re.compile(r" (?:(\*) (?=[\d(v]|\.\d|-\d)|(!important))"), r"\1\2"),
    (re.compile(r" ?/ ?"), "/"),
    # It says the same where a grid names no rows, areas or flow; none of ours does, but for those that say `grid`.
    (re.compile(r"grid-template-columns:"), "grid:none/"),
    (re.compile(r"@media \("), "@media("),
)
# Around these a space means something only in a value, where it may stand in a `calc()`.
COMBINATOR = re.compile(r" ?([>~+]) ?")


@cache
def stylesheets() -> dict[str, str]:
    """The style sheets by their names."""
    return {sheet.name: "".join(texts(sheet)) for sheet in SHEETS}


def texts(sheet: Sheet) -> Iterator[str]:
    """The parts of a style sheet."""
    for part in sheet.parts:
        css = squeezed((FOLDER / f"{part}.css").read_text("utf-8")).strip()
        yield css + TOLD if part == TOKENS else shortened(css)
    if sheet.icons:
        yield shortened(rules(sheet.icons))
    yield "\n"


def stylesheet() -> str:
    """All of them as one, for a page that stands alone."""
    return "".join(stylesheets().values())


def needed(html: str) -> list[str]:
    """The names of the style sheets that a page needs besides the common one; each character is looked at once."""
    wanted = tuple(sheet for sheet in SHEETS if sheet.marks and not (sheet.but and sheet.but in html))
    rest, place = wanted, 0
    while rest and (mark := marked(rest).search(html, place)):
        # The same place may be a mark of another one.
        rest, place = tuple(sheet for sheet in rest if mark[0] not in sheet.marks), mark.start()
    return [sheet.name for sheet in wanted if sheet not in rest]


@cache
def marked(sheets: tuple[Sheet, ...]) -> re.Pattern[str]:
    """What finds a mark of any of some style sheets: without groups, what is none is passed over in half the time."""
    marks = [mark for sheet in sheets for mark in sheet.marks]
    start = next(start for start in STARTS if all(mark.startswith(start) for mark in marks))
    return re.compile(
        f"{re.escape(start)}(?:{'|'.join(re.escape(mark.removeprefix(start)) for mark in marks)})"
    )


def squeezed(css: str) -> str:
    """A style sheet in the fewest characters that mean the same; what stands in quotes is left as it is."""
    strings = STRING.findall(css := QUOTED.sub(r"\1\2", COMMENT.sub("", css)))
    # A character that no style sheet has holds the place of each.
    text = STRING.sub("\0", css)
    for pattern, replacement in SQUEEZED:
        text = pattern.sub(replacement, text)
    text = SELECTORS.sub(lambda found: COMBINATOR.sub(r"\1", found[0]), text.strip())
    parts = nested(text).split("\0")
    return "".join(part + string for part, string in zip(parts, [*strings, "\n"], strict=True))
