"""Measurements from CSV files and lists: every formula, every dialect."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.measures.formulas import COUNTS
from mkdocs_journeys.measures.reading import from_list, from_table
from mkdocs_journeys.measures.table import Table, table_of
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.metrics import ALL, BUILT_IN, Metric

from tests.measures.measured import read, values


@pytest.mark.parametrize(
    ("metric", "columns", "row", "value", "n"),
    [
        ("nps", "promoters,passives,detractors", "50,30,20", 30, 100),
        ("nps", "detractors,promoters,passives", "20,50,30", 30, 100),
        ("csat", "positive,total", "45,60", 75, 60),
        ("conversion-rate", "conversions,visits", "27,1000", 2.7, 1000),
        ("cart-abandonment", "started,completed", "1000,380", 62, 1000),
        ("retention-rate", "start,end,new", "200,210,40", 85, 200),
        ("churn-rate", "start,lost", "200,30", 15, 200),
        ("engagement-rate", "engaged,total", "30,40", 75, 40),
        ("referral-rate", "referred,total", "3,40", 7.5, 40),
        ("clv", "annual_revenue,years,costs", "120,5,150", 450, None),
        ("cac", "spend,new_customers", "9000,60", 150, 60),
        ("first-contact-resolution", "resolved_first,contacts", "80,100", 80, 100),
        ("handling-time", "total_seconds,count", "9000,30", 300, 30),
        ("response-time", "total_seconds,count", "9000,30", 300, 30),
        ("waiting-time", "total_seconds,count", "9000,30", 300, 30),
        ("repeat-contacts", "repeats,contacts", "12,80", 15, 80),
        ("return-rate", "returns,orders", "6,80", 7.5, 80),
    ],
)
def test_counts(metric: str, columns: str, row: str, value: float, n: int | None) -> None:
    [(on, found, cases)] = values(f"date,{columns}\n2026-01,{row}\n", metric)
    assert (on, cases) == ("2026-01", n)
    assert found == pytest.approx(value)


def test_every_set_of_columns_is_tried_here() -> None:
    sets = {columns for metric in ALL for columns in metric.columns if columns != ("score",)}
    assert sets == set(COUNTS)


@pytest.mark.parametrize(
    ("metric", "columns", "row"),
    [
        ("nps", "promoters,passives,detractors", "0,0,0"),
        ("csat", "positive,total", "0,0"),
        ("cart-abandonment", "started,completed", "0,0"),
        ("retention-rate", "start,end,new", "0,5,5"),
        ("cac", "spend,new_customers", "900,0"),
        ("handling-time", "total_seconds,count", "0,0"),
    ],
)
def test_a_row_about_nobody_gives_no_measurement(metric: str, columns: str, row: str) -> None:
    assert values(f"date,{columns}\n2026-01,{row}\n", metric) == []


@pytest.mark.parametrize(
    ("metric", "scores", "value"),
    [
        ("nps", [10, 9, 8, 7, 6, 0], 0),
        ("nps", [10, 9, 9, 8], 75),
        ("nps", [0, 6], -100),
        ("csat", [5, 4, 3, 1], 50),
        ("ces", [7, 5, 6], 6),
    ],
)
def test_answers(metric: str, scores: list[int], value: float) -> None:
    text = "date,score\n" + "".join(f"2026-01-02,{score}\n" for score in scores)
    assert values(text, metric) == [("2026-01-02", value, len(scores))]


def test_answers_of_one_month_are_one_measurement_on_the_day_of_the_last() -> None:
    text = "date,score\n2026-02-03,10\n2026-01-31,0\n2026-01-02,10\n2026-03,9\n2026-02-01,0\n2025-02-01,9\n"
    expected = [("2025-02-01", 100, 1), ("2026-01-31", 0, 2), ("2026-02-03", 0, 2), ("2026-03", 100, 1)]
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "date,value,n\n2026-01-31,40.25,100\n2026-02,41.5,\n",
        "date;value;n\n2026-01-31;40,25;100\n2026-02;41,5;\n",
        "date\tvalue\tn\n2026-01-31\t40,25\t100\n2026-02\t41.5\t\n",
        "date,value,n\r\n2026-01-31,40.25,100\r\n2026-02,41.5,\r\n",
        "date,value,n\r2026-01-31,40.25,100\r2026-02,41.5,\r",
        "date,value,n\n2026-02,41.5\n2026-01-31,40.25,100",
        "\n\ndate;value;n\n\n2026-01-31;40,25;100\n;;\n\n2026-02;41,5;\n\n",
        'Date,VALUE, n ,\n"2026-01-31","40.25","100",\n2026-02 , 41.5 ,,\n',
        "n,value,date\n100,40.25,2026-01-31\n,41.5,2026-02\n",
        'date,value,n\n2026-01-31,40.25 %,100\n2026-02,"41.5",\n',
        "date;value;n\n2026-01-31;\u00a040,25;1\u202f00\n2026-02;41,5;\n",
        'sep=,\ndate,value,n\n2026-01-31,"40,25",100\n2026-02,"41,50",\n',
        "sep=;\r\ndate;value;n\r\n2026-01-31;40,25;100\r\n2026-02;41,5;\r\n",
    ],
    ids=[
        "plain",
        "French",
        "tabs",
        "CRLF",
        "CR",
        "unsorted",
        "blank",
        "quoted",
        "order",
        "percent",
        "narrow",
        "announced commas",
        "announced semicolons",
    ],
)
def test_dialects(text: str) -> None:
    assert values(text) == [("2026-01-31", 40.25, 100), ("2026-02", 41.5, None)]


@pytest.mark.parametrize(
    "cell", ["1 234 567", "1\u00a0234\u00a0567", "1\u2009234\u2009567", "1234567", "1 234 567,0"]
)
def test_spaces_between_thousands(cell: str) -> None:
    assert values(f"date;conversions;visits\n2026-01;{cell};{cell}\n", "conversion-rate") == [
        ("2026-01", 100, 1_234_567)
    ]


@pytest.mark.parametrize("cell", ["-30", "\u221230", "-30.0"])
def test_a_score_below_zero(cell: str) -> None:
    assert values(f"date,value\n2026-01,{cell}\n") == [("2026-01", -30, None)]


@pytest.mark.parametrize(
    ("cell", "hint"),
    [
        ("31/12/2026", "write 2026-12-31"),
        ("31.12.2026", "write 2026-12-31"),
        ("31/12/26", "write 2026-12-31"),
        ("12/31/2026", "write 2026-12-31"),
        ("31/12/2026 00:00", "write 2026-12-31"),
        ("2026-12-31T23:59:59Z", "write 2026-12-31"),
        ("03/04/2026", "write 2026-04-03, or 2026-03-04 where the month stands first"),
        ("04/04/2026", "write 2026-04-04"),
        ("12/2026", "write 2026-12"),
        ("1er mars 2026", "write 2026-03-01"),
        ("janv-26", "write 2026-01"),
        ("févr.-26", "write 2026-02"),
        ("Dec 26", "write 2026-12"),
        ("31/02/2026", "write it like 2026-09-30 or 2026-09"),
        ("2026", "write it like 2026-09-30 or 2026-09"),
        ("soon", "write it like 2026-09-30 or 2026-09"),
        ("", "write it like 2026-09-30 or 2026-09"),
    ],
)
def test_a_date_of_daily_life_is_told_as_the_format_has_it(cell: str, hint: str) -> None:
    [finding] = read(f"date;value\n{cell};1\n")[1]
    assert (finding.code, finding.span.line, finding.span.column) == ("J404", 2, 1)
    assert str(finding.hint) == hint


@pytest.mark.parametrize(
    ("column", "cell", "hint"),
    [
        ("value", "1,250", "write 1250, or 1.250 where the comma is a decimal one"),
        ("value", "1,250,000", "write 1250000"),
        ("value", "good", "write it like 41.5"),
        ("n", "1,250", "write 1250"),
        ("n", "many", "write a whole number, such as 100"),
    ],
)
def test_a_number_that_does_not_read(column: str, cell: str, hint: str) -> None:
    cells = {"value": "1", "n": "1", column: f'"{cell}"'}
    [finding] = read(f"date,value,n\n2026-01,{cells['value']},{cells['n']}\n")[1]
    assert str(finding.hint) == hint


def test_durations_may_carry_their_unit() -> None:
    assert values("date,value\n2026-01,5 min\n2026-02,90\n2026-03,PT1H\n", "waiting-time") == [
        ("2026-01", 300, None),
        ("2026-02", 90, None),
        ("2026-03", 3600, None),
    ]


def test_of_one_day_the_later_row_is_the_newer() -> None:
    assert [value for _, value, _ in values("date,value\n2026-01,1\n2026-01,2\n")] == [1, 2]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("date,value\n2026-01,x\n2026-13,1\n2026-02,101\n", ["2:9 J404", "3:1 J404", "4:9 J403"]),
        ('date,value\n"2026-01","x"\n', ["2:11 J404"]),
        ('date,n,value\n"2026-01",1,"1,250"\n', ["2:13 J404"]),
        ("\r\n\r\ndate,value\r\n\r\n2026-01,x\r\n", ["5:9 J404"]),
        ("date,value\n2026-01,41,5\n", ["2:1 J404"]),
        ("date,value\n2026-01\n", ["2:8 J404"]),
        ("value\n1\n", ["1:1 J404"]),
        ("\n\nday,value\n", ["3:1 J404"]),
        ("date\n2026-01\n", ["1:1 J404"]),
        ("date,value,value\n2026-01,1,2\n", ["1:1 J404"]),
        ("date,score\n2026-01,11\n2026-01,-1\n2026-01,5\n", ["2:9 J403", "3:9 J403"]),
        ("date,promoters,passives,detractors\n2026-01,-5,100,0\n", ["2:9 J403"]),
        ("date,value,n\n2026-01,5,-1\n", ["2:11 J403"]),
    ],
)
def test_findings_are_told_with_the_line_of_the_file(text: str, places: list[str]) -> None:
    found = read(text)[1]
    assert [f"{f.span.line}:{f.span.column} {f.code}" for f in found] == places
    assert {f.span.file for f in found} == {"m.csv"}


@pytest.mark.parametrize("text", ["", "\n\n", " \n,,\n"])
def test_an_empty_file(text: str) -> None:
    found = table_of(text, "m.csv")
    assert isinstance(found, Finding)
    assert (found.code, str(found.message)) == ("J404", "the file is empty")


def test_a_file_that_is_no_csv() -> None:
    found = table_of('date,value\n2026-01,"1"2\n', "m.csv")
    assert isinstance(found, Finding)
    assert (found.code, found.span.line) == ("J404", 2)


def test_twenty_thousand_wrong_rows() -> None:
    assert len(read("date,value\n" + "2026-01,x\n" * 20_000)[1]) == 20_000


def test_a_list_in_the_journey() -> None:
    raw = [{"on": "2026-02", "value": "41"}, {"on": "2026-01-02", "value": "40 %", "n": "12"}]
    kpi = Kpi.model_validate({"metric": "nps", "measurements": raw})
    assert isinstance(kpi.measurements, tuple)
    series, findings = from_list(kpi, BUILT_IN["nps"], kpi.measurements)
    assert [(str(m.on), m.value, m.n) for m in series] == [("2026-01-02", 40, 12), ("2026-02", 41, None)]
    assert findings == []


@given(st.text(), st.sampled_from(ALL))
def test_any_text_gives_measurements_or_findings(text: str, metric: Metric) -> None:
    table = table_of(text, "m.csv")
    if isinstance(table, Table):
        from_table(table, metric)


@given(
    st.lists(
        st.lists(
            st.sampled_from(["date", "value", "n", "score", "2026-01", "7", '"', "x", "", ";"]), max_size=4
        ),
        max_size=6,
    )
)
def test_any_table_gives_measurements_or_findings(rows: list[list[Any]]) -> None:
    text = "\n".join(",".join(row) for row in rows)
    table = table_of(text, "m.csv")
    found = [table] if isinstance(table, Finding) else from_table(table, BUILT_IN["csat"])[1]
    for finding in found:
        assert 1 <= finding.span.line <= len(text.splitlines()) + 1
