"""`journeys kpi add`: the right file, what is told, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import journeys, told
from tests.project import JOURNEY, make

CONFIG = "theme: {name: material, language: LANGUAGE}\nplugins: [journeys: {as_of: 2026-09-30}]\n"
NPS = "kpis: [{metric: nps, target: {value: 40}, measurements: data/nps.csv}]\n"
TWO = """\
kpis:
  - {id: first, metric: csat, measurements: [{on: 2026-08, value: 80, n: 50}]}
  - {metric: nps, measurements: m.json}
"""
COUNTS = "date;promoters;passives;detractors\r\n2026-08;45;30;25\r\n"
EXCHANGED = (
    '{"format": "THEYDO_METRICS_V1", "metrics": [{"type": "NPS", "importKey": "a", "dataPoints": []}]}'
)


def project(root: Path, language: str = "en") -> Path:
    return make(
        root,
        {
            "mkdocs.yml": CONFIG.replace("LANGUAGE", language),
            "journeys/order.yml": JOURNEY + NPS,
            "journeys/visit.yml": JOURNEY + TWO,
            "journeys/data/nps.csv": COUNTS,
            "journeys/m.json": EXCHANGED,
        },
    )


def test_a_line_in_the_table(tmp_path: Path) -> None:
    counts = ("--set", "promoters=50", "--set", "passives=30", "--set", "detractors=20")
    file = project(tmp_path) / "journeys/data/nps.csv"
    dry = journeys(tmp_path, "kpi", "add", "order#nps", "--on", "2026-09", *counts, "--dry-run")
    assert (dry.returncode, file.read_bytes()) == (0, COUNTS.encode())
    assert dry.stdout.startswith("journeys/data/nps.csv:3: would be written\n  2026-09;50;30;20\n")
    done = journeys(tmp_path, "kpi", "add", "order#nps", "--on", "2026-09", *counts)
    assert done.stdout.splitlines() == [
        "journeys/data/nps.csv:3: written",
        "  2026-09;50;30;20",
        "Net Promoter Score (order#nps): 30, Sep 2026, 95% interval 14.7 to 45.3",
        "  +10 since Aug 2026: no real change",
        "  Open, target 40",
    ]
    assert file.read_bytes() == COUNTS.encode() + b"2026-09;50;30;20\r\n"


def test_an_item_in_the_list_by_the_own_id_of_the_kpi(tmp_path: Path) -> None:
    file = project(tmp_path, "fr") / "journeys/visit.yml"
    done = journeys(tmp_path, "kpi", "add", "first", "82,5", "--n", "60", "--on", "2026-09-12")
    assert (done.returncode, done.stderr) == (0, "")
    assert "{on: 2026-08, value: 80, n: 50}, {on: 2026-09-12, value: 82.5, n: 60}]" in file.read_text("utf-8")
    assert "82,5 %, 12 sept. 2026, intervalle à 95 % de 71" in done.stdout.replace("\u202f", " ").replace(
        "\u00a0", " "
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nps", "4", "--on", "2026-09", "--journey", "order"), "holds counts, which the value is computed from"),
        (("visit#nps", "4", "--on", "2026-09"), "journeys/m.json comes from another program"),
        (("nsp", "4", "--on", "2026-09"), 'no journey has a KPI "nsp"; did you mean "nps"?'),
        (("csat", "4", "--on", "2026-09", "--journey", "order"), '"order" has no KPI "csat"; there are: nps'),
        (("csat", "4", "--on", "2026-09", "--journey", "oder"), 'no journey "oder"; did you mean "order"?'),
        (("csat", "4", "--on", "2027-01"), "2027-01 lies in the future: today, or the as_of of mkdocs.yml, is"),
        (("csat", "4", "--on", "2026-08"), "2026-08 already, 80: mend it at journeys/visit.yml:5"),
        (("csat", "--on", "2026-09"), "write VALUE behind the metric"),
        (("csat", "--on", "2026-09", "--set", "total=1"), "journeys/visit.yml holds values in a list"),
        (("csat", "4", "--on", "31/12/2025"), "write 2025-12-31"),
    ],
)  # fmt: skip
def test_what_is_refused(tmp_path: Path, arguments: tuple[str, ...], message: str) -> None:
    assert message in told(journeys(project(tmp_path), "kpi", "add", *arguments))


def test_a_metric_of_several_journeys_asks_which(tmp_path: Path) -> None:
    done = journeys(project(tmp_path), "kpi", "add", "nps", "4", "--on", "2026-09")
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        'journeys: several KPIs are called "nps"; name one of them:',
        "  order#nps  First order",
        "  visit#nps  First order",
    ]


def test_what_would_be_a_finding_is_not_written(tmp_path: Path) -> None:
    before = (project(tmp_path) / "journeys/visit.yml").read_text("utf-8")
    done = journeys(tmp_path, "kpi", "add", "csat", "-40", "--on", "2026-09")
    assert done.returncode == 1
    assert "error J403 measurement-out-of-range: -40 is not between 0 and 100" in done.stderr
    assert done.stderr.endswith("nothing was written\n")
    assert (tmp_path / "journeys/visit.yml").read_text("utf-8") == before


def test_a_table_in_utf_16_stays_one(tmp_path: Path) -> None:
    file = project(tmp_path) / "journeys/data/nps.csv"
    file.write_bytes("date\tvalue\r\n2026-08\t40,5\r\n".encode("utf-16"))
    done = journeys(tmp_path, "kpi", "add", "order#nps", "41.25", "--on", "2026-09")
    assert done.returncode == 0, done.stderr
    assert file.read_bytes().decode("utf-16") == "date\tvalue\r\n2026-08\t40,5\r\n2026-09\t41,25\r\n"


def test_a_table_with_a_mark_keeps_it(tmp_path: Path) -> None:
    file = project(tmp_path) / "journeys/data/nps.csv"
    file.write_bytes(b"\xef\xbb\xbfdate;value\n2026-08;40,5\n")
    assert journeys(tmp_path, "kpi", "add", "order#nps", "41.25", "--on", "2026-09").returncode == 0
    assert file.read_bytes() == b"\xef\xbb\xbfdate;value\n2026-08;40,5\n2026-09;41,25\n"


@pytest.mark.parametrize("before", [None, b"", b"\n\n"], ids=["missing", "empty", "blank"])
def test_a_table_that_is_not_there_yet_is_begun(tmp_path: Path, before: bytes | None) -> None:
    file = project(tmp_path) / "journeys/data/nps.csv"
    if before is None:
        file.unlink()
        file.parent.rmdir()
    else:
        file.write_bytes(before)
    counts = ("--set", "promoters=50", "--set", "passives=30", "--set", "detractors=20")
    done = journeys(tmp_path, "kpi", "add", "order#nps", "--on", "2026-09", *counts)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[:3] == [
        "journeys/data/nps.csv:1: written",
        "  date,promoters,passives,detractors",
        "  2026-09,50,30,20",
    ]
    assert file.read_bytes() == b"date,promoters,passives,detractors\n2026-09,50,30,20\n"


def test_a_table_is_begun_with_values_or_with_the_counts_of_the_metric(tmp_path: Path) -> None:
    file = project(tmp_path) / "journeys/data/nps.csv"
    file.unlink()
    done = journeys(tmp_path, "kpi", "add", "order#nps", "--on", "2026-09", "--set", "visits=5")
    assert told(done) == 'the counts of "nps" are: promoters, passives, detractors'
    assert not file.exists()
    journeys(tmp_path, "kpi", "add", "order#nps", "-12", "--n", "40", "--on", "2026-09")
    assert file.read_bytes() == b"date,value,n\n2026-09,-12,40\n"


def test_no_table_is_begun_outside_of_the_project(tmp_path: Path) -> None:
    root = project(tmp_path / "site")
    (root / "journeys/order.yml").write_text(JOURNEY + NPS.replace("data/nps.csv", "../../out.csv"), "utf-8")
    done = journeys(root, "kpi", "add", "order#nps", "3", "--on", "2026-09")
    assert "is not there" in told(done)
    assert not (tmp_path / "out.csv").exists()
