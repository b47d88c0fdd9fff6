"""A measurement as one more line of a table: in its dialect, at its place, and nothing else moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.measures.reading import from_table
from mkdocs_journeys.measures.table import Table, table_of
from mkdocs_journeys.model.metrics import BUILT_IN
from mkdocs_journeys.recording.entry import entry_of
from mkdocs_journeys.recording.rows import Added, with_row


def added(text: str, on: str, value: str | None = None, n: str | None = None, *counts: str) -> Added:
    table = table_of(text, "m.csv")
    assert isinstance(table, Table)
    return with_row(table, text, entry_of(on, value, n, counts))


@pytest.mark.parametrize(
    ("before", "on", "value", "n", "after"),
    [
        ("date,value\n", "2026-09", "40", None, "date,value\n2026-09,40\n"),
        ("date,value", "2026-09", "40", None, "date,value\n2026-09,40"),
        ("date,value\n2026-08,1\n", "2026-09", "40.5", None, "date,value\n2026-08,1\n2026-09,40.5\n"),
        ("date,value\n2026-08,1\n", "2026-09", "40,5", None, "date,value\n2026-08,1\n2026-09,40.5\n"),
        ("date,value\n2026-08,1", "2026-09", "40.5", None, "date,value\n2026-08,1\n2026-09,40.5"),
        ("date,value\n2026-08,1\n\n\n", "2026-09", "4", None, "date,value\n2026-08,1\n2026-09,4\n\n\n"),
        ("date;value\r\n2026-08;1,5\r\n", "2026-09", "40.5", None, "date;value\r\n2026-08;1,5\r\n2026-09;40,5\r\n"),
        ("date;value\n2026-08;1\n;;\n", "2026-09", "4.5", None, "date;value\n2026-08;1\n2026-09;4,5\n;;\n"),
        ("date;value\n2026-08;1.5\n", "2026-09", "40,5", None, "date;value\n2026-08;1.5\n2026-09;40.5\n"),
        ("date\tvalue\r2026-08\t1\r", "2026-09", "4", None, "date\tvalue\r2026-08\t1\r2026-09\t4\r"),
        ("n,date,value\n9,2026-08,1\n", "2026-09", "4", "7", "n,date,value\n9,2026-08,1\n7,2026-09,4\n"),
        ("n,date,value\n9,2026-08,1\n", "2026-09", "4", None, "n,date,value\n9,2026-08,1\n,2026-09,4\n"),
        ('"date","value"\n"2026-08","1"\n', "2026-09", "4", None, '"date","value"\n"2026-08","1"\n"2026-09","4"\n'),
        ("date,value\n2026-07,1\n2026-09,2\n", "2026-08", "4", None, "date,value\n2026-07,1\n2026-08,4\n2026-09,2\n"),
        ("date,value\n2026-08,2\n2026-07,1\n", "2026-09", "4", None, "date,value\n2026-09,4\n2026-08,2\n2026-07,1\n"),
        ("date,value\n2026-08,2\n2026-06,1\n", "2026-07", "4", None, "date,value\n2026-08,2\n2026-07,4\n2026-06,1\n"),
        ("date,value\n2026-08,2\n2026-07,1\n", "2026-01", "4", None, "date,value\n2026-08,2\n2026-07,1\n2026-01,4\n"),
        ("date,value\n2026-08,2\n2026-06,1\n2026-07,1\n", "2026-01", "4", None,
         "date,value\n2026-08,2\n2026-06,1\n2026-07,1\n2026-01,4\n"),
        ("date,value\n2026-08,1\n", "2026-07-15", "-4", None, "date,value\n2026-07-15,-4\n2026-08,1\n"),
        ("date,value\n2026-08,1\n", "2026-09", "4 %", None, "date,value\n2026-08,1\n2026-09,4 %\n"),
        ("sep=;\ndate;value\n2026-08;1\n", "2026-07", "4", None, "sep=;\ndate;value\n2026-07;4\n2026-08;1\n"),
        ("date,score\n2026-08-01,9\n", "2026-08-01", "7", None, "date,score\n2026-08-01,9\n2026-08-01,7\n"),
    ],
)  # fmt: skip
def test_the_line_takes_the_form_and_the_place_of_the_others(
    before: str, on: str, value: str, n: str | None, after: str
) -> None:
    found = added(before, on, value, n)
    assert found.text == after
    assert "".join(found.shown) in after.replace("\r\n", "\n").replace("\r", "\n").split("\n")[found.line - 1]


def test_counts_stand_below_their_columns() -> None:
    text = "detractors;date;passives;promoters\n1;2026-08;2;3\n"
    found = added(text, "2026-09", None, None, "promoters=50", "PASSIVES=30", "detractors=1 020")
    assert found.text == text + "1020;2026-09;30;50\n"


@pytest.mark.parametrize(
    ("text", "value", "n", "counts", "message"),
    [
        ("date,promoters,passives,detractors\n", "40", None, (), "write --set promoters=... --set passives=... --set"),
        ("date,promoters,passives,detractors\n", None, None, ("promoters=1",), "has other columns"),
        ("date,start,lost\n", None, None, ("start=1", "lost=1", "x=1"), "write --set start=... --set lost=..."),
        ("date,start,lost\n", None, "5", ("start=1", "lost=1"), "holds counts"),
        ("date,value\n", None, None, (), 'the column "value": write VALUE'),
        ("date,value\n", "4", None, ("promoters=1",), "holds no counts"),
        ("date,value\n", "4", "9", (), 'no column "n"'),
    ],
)  # fmt: skip
def test_what_the_columns_do_not_hold(
    text: str, value: str | None, n: str | None, counts: tuple[str, ...], message: str
) -> None:
    with pytest.raises(JourneysError, match=message.replace(".", "\\.")):
        added(text, "2026-09", value, n, *counts)


@pytest.mark.parametrize(
    ("on", "value", "n", "counts", "message"),
    [
        ("31/12/2026", "4", None, (), "write 2026-12-31"),
        ("soon", "4", None, (), "write it like"),
        ("2026-09", "many", None, (), "VALUE"),
        ("2026-09", "1,250", None, (), "write 1250, or 1.250"),
        ("2026-09", "nan", None, (), "VALUE"),
        ("2026-09", "4", "-3", (), "--n"),
        ("2026-09", "4", "1.5", (), "--n"),
        ("2026-09", None, None, ("promoters",), "write it like promoters=50"),
        ("2026-09", None, None, ("promoters=x",), "--set promoters"),
    ],
)
def test_what_cannot_be_read(
    on: str, value: str | None, n: str | None, counts: tuple[str, ...], message: str
) -> None:
    with pytest.raises(JourneysError) as refused:
        entry_of(on, value, n, counts)
    assert message in str(refused.value)


@given(
    st.lists(st.integers(0, 11), max_size=6),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
    st.integers(0, 11),
)
def test_exactly_one_measurement_is_there_more(
    months: list[int], delimiter: str, end: str, closed: bool, month: int
) -> None:
    rows = [f"date{delimiter}value", *(f"2025-{m + 1:02}{delimiter}{m}" for m in months)]
    text = end.join(rows) + (end if closed else "")
    found = added(text, f"2026-{month + 1:02}", "41.5")
    before, after = (from_table(table_of(each, "m.csv"), BUILT_IN["nps"])[0] for each in (text, found.text))  # type: ignore[arg-type]
    assert [m.value for m in after] == [*(m.value for m in before), 41.5]
    assert found.text.endswith(end) == closed
