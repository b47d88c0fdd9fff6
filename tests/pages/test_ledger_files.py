"""Lists as files: what a spreadsheet makes of them, and that nothing in them is lost."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_journeys.message import Message
from mkdocs_journeys.pages.ledger.files import MARK_OF_UTF8, Cells, data, harmless, rows, table
from mkdocs_journeys.pages.ledger.ledger import Column, Facet, Ledger, Mark, Row, Value, cell, counted, unseen
from mkdocs_journeys.pages.ledger.markup import Scribe
from mkdocs_journeys.wording import Wording

COLUMNS = (Column("name", Message("Team"), "head"), Column("figure", Message("All"), "number"))


def ledger(*values: tuple[Value, Value]) -> Ledger:
    facets = (Facet("team", Message("Team"), ()),)
    made = (Row((cell("x", name), cell("y", figure)), ({"team": "a"},)) for name, figure in values)
    return Ledger("things", Message("All"), COLUMNS, facets, tuple(made))


def cells(pieces: Iterable[str], delimiter: str = ",") -> list[list[str]]:
    text = "".join(pieces)
    assert text.startswith(MARK_OF_UTF8), "Excel takes it for another encoding without this"
    return list(csv.reader(StringIO(text[1:], newline=""), delimiter=delimiter))


def written(listed: Ledger) -> Iterable[str]:
    return rows(listed, Scribe(listed, lambda name, value: f"<i>{name} {value}</i>"))


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff201",
        "=cmd|' /C calc'!A0",
        "-",
        "--5",
        "\u00a0=1",
    ],
)
def test_a_formula_becomes_a_text(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["-5", "-2.5", "-2,5", "+3", "", "a=b", "5-3", "\u22125", "mail@example.com"]
)
def test_what_is_no_formula_stays(text: str) -> None:
    assert harmless(text) == text


@given(st.text(), st.one_of(st.none(), st.integers(-(10**9), 10**9)))
def test_a_table_is_read_back(text: str, figure: int | None) -> None:
    head, row = cells(table(ledger((text, figure)), Cells(Wording("en"))))
    assert head == ["Team", "All"]
    assert row == [harmless(text), "" if figure is None else str(figure)]


@given(st.text(), st.sampled_from(["en", "fr"]))
def test_cells_are_quoted_as_the_library_does_it(text: str, language: str) -> None:
    sink, sign = StringIO(), ";" if language == "fr" else ","
    csv.writer(sink, delimiter=sign, lineterminator="\r\n").writerow([harmless(text), "7"])
    assert "".join(table(ledger((text, 7)), Cells(Wording(language)))).partition("\r\n")[2] == sink.getvalue()


def test_one_is_written_as_it_is_whether_or_not_it_is_whole() -> None:
    listed = Ledger("things", Message("All"), COLUMNS, (), (Row((unseen(1), unseen(1.0), unseen("1"))),))
    wide = replace(listed, columns=(*COLUMNS, Column("text", Message("All"))))
    assert "".join(data(wide)) == '[{"name": 1, "figure": 1.0, "text": "1"}]\n'


@given(st.text())
def test_no_cell_begins_like_a_formula(text: str) -> None:
    found = cells(table(ledger((text, -3)), Cells(Wording("en"))))[1][0]
    assert found == text or found == f"'{text}"
    assert not found.startswith(("=", "@", "\t", "\r"))


def test_where_a_comma_stands_before_decimals_cells_are_parted_by_semicolons() -> None:
    french = cells(table(ledger(("Réclamation; suite", -2.5)), Cells(Wording("fr"))), ";")
    assert french == [["Équipe", "Tous"], ["Réclamation; suite", "-2,5"]] or french[1] == [
        "Réclamation; suite",
        "-2,5",
    ]
    assert cells(table(ledger(("a", 1.0)), Cells(Wording("en"))))[1] == ["a", "1"]


def test_data_says_keys_and_figures() -> None:
    status = cell("<b>x</b>", "In progress", "in-progress")
    listed = Ledger("things", Message("All"), COLUMNS, (), (Row((status, unseen(None))),))
    assert json.loads("".join(data(listed))) == [{"name": "in-progress", "figure": None}]


def test_the_rows_for_the_script_say_each_text_once() -> None:
    raw = json.loads("".join(written(ledger(("a", 1), ("b", 1)))))
    assert raw["facets"] == ["team"]
    whole = [[raw["texts"][number] for number in row] for row in raw["rows"]]
    assert whole == [["a", '<th scope="row">x</th>', '<td data-sort="1">y</td>']] * 2
    assert len(raw["texts"]) == len(set(raw["texts"])) == 3


def test_a_mark_is_made_by_the_templates() -> None:
    priority = cell(Mark("priority", 12), 12)
    listed = Ledger("things", Message("All"), COLUMNS, (), (Row((cell("x"), priority)),))
    raw = json.loads("".join(written(listed)))
    assert '<td data-sort="12"><i>priority 12</i></td>' in raw["texts"]


def test_a_row_counts_once_for_each_word_that_finds_it() -> None:
    assert counted({"open todo": 2, "done": 1, "": 1, "a a": 1}) == {
        "open": 2,
        "todo": 2,
        "done": 1,
        "a": 1,
    }


@pytest.mark.parametrize("count", [0, 1, 499, 500, 501, 1_700])
def test_a_list_of_any_length_is_whole(count: int) -> None:
    listed = ledger(*((f"row {n}", n) for n in range(count)))
    assert [name for name, _ in cells(table(listed, Cells(Wording("en"))))[1:]] == [
        f"row {n}" for n in range(count)
    ]
    assert [row["figure"] for row in json.loads("".join(data(listed)))] == list(range(count))
    raw = json.loads("".join(written(listed)))
    figures = [raw["texts"][row[-1]] for row in raw["rows"]]
    assert figures == [f'<td data-sort="{n}">y</td>' for n in range(count)]
