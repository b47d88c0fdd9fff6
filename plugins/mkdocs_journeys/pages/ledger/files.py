"""A list as files: a table for a spreadsheet, data for a program, and the rows for the filter of the page."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from json.encoder import encode_basestring
from math import isfinite
from operator import itemgetter
from typing import Any, TypeVar

from mkdocs_journeys.pages.ledger.ledger import Ledger, Value
from mkdocs_journeys.pages.ledger.markup import Scribe
from mkdocs_journeys.wording import Wording

T = TypeVar("T")

# With it, Excel reads UTF-8; every other program leaves it out.
MARK_OF_UTF8 = "\ufeff"
# What a spreadsheet takes for a formula, also in the full width of East Asian scripts, and also after white space.
# The script of the pages, assets/js/csv.js, has the same.
FORMULA = re.compile(r"[\s\0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
# `json.dumps` would make an encoder for each row.
IN_JSON = json.JSONEncoder(ensure_ascii=False).encode
PORTION = 500
END = "\r\n"
DOUBLE = '"'
VALUE = itemgetter(1)
NUMBER = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")


def table(ledger: Ledger, cells: "Cells") -> Iterator[str]:
    """The list as CSV, as a spreadsheet in the reader's language opens it by a double click; in pieces.

    Where a comma stands before decimals, a spreadsheet expects a semicolon between the cells.
    """
    line = cells.sign.join
    yield MARK_OF_UTF8 + line(cells[cells.wording.say(column.title)] for column in ledger.columns) + END
    for some in portions(ledger.rows):
        # All in C: the lists of a large site have a million cells.
        yield "".join([line(map(cells.__getitem__, map(VALUE, row.cells))) + END for row in some])


class Cells(dict[Value, str]):
    """Values as they stand in tables, each made when it is first asked for; the tables of a page say much alike."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.wording = wording
        self.comma = wording.number(0.5, 1)[1:2] == ","
        self.sign = ";" if self.comma else ","

    def __missing__(self, value: Value) -> str:
        text = plain(value, self.comma)
        if self.sign in text or DOUBLE in text or "\n" in text or "\r" in text:
            text = f'"{text.replace(DOUBLE, DOUBLE * 2)}"'
        self[value] = text
        return text


def portions(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    """Rows some at a time: what is made of many thousands at once would take much memory."""
    return (rows[start : start + PORTION] for start in range(0, len(rows), PORTION))


def plain(value: Value, comma: bool) -> str:
    """A value as a cell of a spreadsheet."""
    if isinstance(value, str):
        # Most texts begin with a letter or a digit, as no formula does.
        return value if value[:1].isalnum() else harmless(value)
    if value is None:
        return ""
    text = f"{value + 0.0:.6f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
    return text.replace(".", ",") if comma else text


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula: an apostrophe before it makes it a text there."""
    return f"'{text}" if FORMULA.match(text) and not NUMBER.fullmatch(text) else text


def data(ledger: Ledger) -> Iterator[str]:
    """The list as JSON, in pieces: an object a row, whose keys are the names of the columns."""
    names = [IN_JSON(column.name) for column in ledger.columns]
    line = "{" + ", ".join(f"{name.replace('%', '%%')}: %s" for name in names) + "}"
    before, words = "[", Words()
    for some in portions(ledger.rows):
        yield before + ",\n".join(
            [
                line % tuple([words[value if key is None else key] for _, value, key in row.cells])
                for row in some
            ]
        )
        before = ",\n"
    yield "]\n" if ledger.rows else "[]\n"


class Words(dict[Value, str]):
    """Values in JSON, each text made when it is first asked for; numbers are not kept, because 1.0 is 1 but not `1`."""

    def __missing__(self, datum: Value) -> str:
        if isinstance(datum, str):
            text = self[datum] = encode_basestring(datum)
            return text
        return "null" if datum is None else repr(datum) if isfinite(datum) else IN_JSON(datum)


def rows(ledger: Ledger, scribe: Scribe) -> Iterator[str]:
    """All rows for the script of the page, in pieces: of each row the numbers of its texts, then each text once.

    First come what it is found by, in the order of the facets, then its cells.
    """
    numbers, facets = Numbers(), [facet.name for facet in ledger.facets]
    marks, written = Marks(numbers, facets), scribe.spelled(numbers.__getitem__)
    before = f'{{"facets":{compact(facets)},"rows":['
    for some in portions(ledger.rows):
        texts = (",".join([*map(marks.of, row.marks), *scribe.cells(row, written)]) for row in some)
        yield f"{before}[{'],['.join(texts)}]"
        before = ","
    yield before if not ledger.rows else ""
    before = '],"texts":['
    for texts_of_some in portions(list(numbers)):
        yield before + compact(texts_of_some)[1:-1]
        before = ","
    yield (before if not numbers else "") + "]}"


class Marks:
    """What rows are found by as numbers; a part that many of them have in common is looked at once."""

    def __init__(self, numbers: "Numbers", facets: Sequence[str]) -> None:
        self.numbers = numbers
        self.facets = facets
        self.known: dict[int, str] = {}

    def of(self, part: Mapping[str, str]) -> str:
        """A part, which a row of the list holds."""
        found = self.known.get(id(part))
        if found is None:
            texts = [part[name] for name in self.facets if name in part]
            found = self.known[id(part)] = ",".join(map(self.numbers.__getitem__, texts))
        return found


def compact(value: Any) -> str:
    """JSON without white space."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Numbers(dict[str, str]):
    """The number of each text in the order in which they were asked for, as it is written."""

    def __missing__(self, text: str) -> str:
        number = self[text] = str(len(self))
        return number
