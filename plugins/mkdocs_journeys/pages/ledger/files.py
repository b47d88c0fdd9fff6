"""A list as files: a table for a spreadsheet, data for a program, and the rows for the filter of the page."""

import csv
import json
import re
from functools import lru_cache
from io import StringIO
from typing import Any

from mkdocs_journeys.pages.ledger.ledger import Ink, Ledger, Value
from mkdocs_journeys.pages.ledger.markup import Scribe
from mkdocs_journeys.wording import Wording

# With it, Excel reads UTF-8; every other program leaves it out.
MARK_OF_UTF8 = "\ufeff"
# What a spreadsheet takes for a formula, also in the full width of East Asian scripts, and also after white space.
FORMULA = re.compile(r"[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
# What many rows say is made once; a list has some ten thousand of them.
MOST_VALUES = 16_384
# `json.dumps` would make an encoder for each row.
IN_JSON = json.JSONEncoder(ensure_ascii=False).encode
NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")


def table(ledger: Ledger, wording: Wording) -> str:
    """The list as CSV, as a spreadsheet in the reader's language opens it by a double click.

    Where a comma stands before decimals, a spreadsheet expects a semicolon between the cells.
    """
    comma = wording.number(0.5, 1)[1:2] == ","
    file = StringIO()
    writer = csv.writer(file, delimiter=";" if comma else ",", lineterminator="\r\n")
    writer.writerow(harmless(wording.say(column.title)) for column in ledger.columns)
    # Most texts begin with a letter or a digit, as no formula does.
    writer.writerows(
        [
            value if type(value) is str and value[:1].isalnum() else plain(value, comma)
            for _, value, _ in row.cells
        ]
        for row in ledger.rows
    )
    return MARK_OF_UTF8 + file.getvalue()


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


def data(ledger: Ledger) -> str:
    """The list as JSON: an object a row, whose keys are the names of the columns."""
    names = [IN_JSON(column.name) for column in ledger.columns]
    line = "{" + ", ".join(f"{name.replace('%', '%%')}: %s" for name in names) + "}"
    rows = (line % tuple([worded(cell.datum) for cell in row.cells]) for row in ledger.rows)
    return "[" + ",\n".join(rows) + "]\n"


def worded(datum: Value) -> str:
    """A value in JSON."""
    return repr(datum) if type(datum) is int else "null" if datum is None else IN_JSON(datum)


def rows(ledger: Ledger, ink: Ink) -> str:
    """All rows for the script of the page: each text once, and of each row the numbers of its texts.

    First come what it is found by, in the order of the facets, then its cells.
    """
    numbers, facets = Numbers(), [facet.name for facet in ledger.facets]
    marks = [[row.marks.get(name, "") for row in ledger.rows] for name in facets]
    cells = Scribe(ledger, ink).columns(ledger.rows)
    # Column by column, which needs no code for each cell.
    found = [list(map(numbers.__getitem__, texts)) for texts in zip(*marks, *cells, strict=True)]
    whole: dict[str, Any] = {"facets": facets, "texts": list(numbers), "rows": found}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


class Numbers(dict[str, int]):
    """The number of each text, in the order in which they were asked for."""

    def __missing__(self, text: str) -> int:
        number = self[text] = len(self)
        return number
