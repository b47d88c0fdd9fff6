"""A list as files: a table for a spreadsheet, data for a program, and the rows for the filter of the page."""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from io import StringIO
from typing import Any, TypeVar

from mkdocs_journeys.pages.ledger.ledger import Ink, Ledger, Value
from mkdocs_journeys.pages.ledger.markup import Scribe
from mkdocs_journeys.wording import Wording

T = TypeVar("T")

# With it, Excel reads UTF-8; every other program leaves it out.
MARK_OF_UTF8 = "\ufeff"
# What a spreadsheet takes for a formula, also in the full width of East Asian scripts, and also after white space.
# The script of the pages, assets/js/csv.js, has the same.
FORMULA = re.compile(r"[\s\0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
# What many rows say is made once; a list has some ten thousand of them.
MOST_VALUES = 16_384
# `json.dumps` would make an encoder for each row.
IN_JSON = json.JSONEncoder(ensure_ascii=False).encode
PORTION = 500
NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")


def table(ledger: Ledger, wording: Wording) -> Iterator[str]:
    """The list as CSV, as a spreadsheet in the reader's language opens it by a double click; in pieces.

    Where a comma stands before decimals, a spreadsheet expects a semicolon between the cells.
    """
    comma = wording.number(0.5, 1)[1:2] == ","
    yield MARK_OF_UTF8 + separated(
        [[harmless(wording.say(column.title)) for column in ledger.columns]], comma
    )
    for some in portions(ledger.rows):
        # Most texts begin with a letter or a digit, as no formula does.
        cells = [
            [
                value if type(value) is str and value[:1].isalnum() else plain(value, comma)
                for _, value, _ in row.cells
            ]
            for row in some
        ]
        yield separated(cells, comma)


def separated(rows: Iterable[Sequence[str]], comma: bool) -> str:
    """Rows of cells as lines."""
    file = StringIO()
    csv.writer(file, delimiter=";" if comma else ",", lineterminator="\r\n").writerows(rows)
    return file.getvalue()


def portions(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    """Rows some at a time: what is made of many thousands at once would take much memory."""
    return (rows[start : start + PORTION] for start in range(0, len(rows), PORTION))


def plain(value: Value, comma: bool) -> str:
    """A value as a cell of a spreadsheet."""
    if isinstance(value, str):
        return harmless(value)
    if value is None:
        return ""
    text = f"{value:.6f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
    return text.replace(".", ",") if comma else text


@lru_cache(MOST_VALUES)
def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe before it makes it a text there."""
    return f"'{text}" if FORMULA.match(text) and not NUMBER.fullmatch(text) else text


def data(ledger: Ledger) -> Iterator[str]:
    """The list as JSON, in pieces: an object a row, whose keys are the names of the columns."""
    names = [IN_JSON(column.name) for column in ledger.columns]
    line = "{" + ", ".join(f"{name.replace('%', '%%')}: %s" for name in names) + "}"
    before = "["
    for some in portions(ledger.rows):
        yield before + ",\n".join(line % tuple([worded(cell.datum) for cell in row.cells]) for row in some)
        before = ",\n"
    yield "]\n" if ledger.rows else "[]\n"


def worded(datum: Value) -> str:
    """A value in JSON."""
    return repr(datum) if type(datum) is int else "null" if datum is None else IN_JSON(datum)


def rows(ledger: Ledger, ink: Ink) -> Iterator[str]:
    """All rows for the script of the page, in pieces: of each row the numbers of its texts, then each text once.

    First come what it is found by, in the order of the facets, then its cells.
    """
    numbers, facets, scribe = Numbers(), [facet.name for facet in ledger.facets], Scribe(ledger, ink)
    before = f'{{"facets":{compact(facets)},"rows":['
    for some in portions(ledger.rows):
        # Column by column, which needs no code for each cell.
        marks = [[row.marks.get(name, "") for row in some] for name in facets]
        texts = zip(*marks, *scribe.columns(some), strict=True)
        yield before + ",".join(f"[{','.join(map(numbers.__getitem__, each))}]" for each in texts)
        before = ","
    yield before if not ledger.rows else ""
    before = '],"texts":['
    for texts_of_some in portions(list(numbers)):
        yield before + compact(texts_of_some)[1:-1]
        before = ","
    yield (before if not numbers else "") + "]}"


def compact(value: Any) -> str:
    """JSON without white space."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Numbers(dict[str, str]):
    """The number of each text in the order in which they were asked for, as it is written."""

    def __missing__(self, text: str) -> str:
        number = self[text] = str(len(self))
        return number
