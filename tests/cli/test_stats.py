"""What all journeys come to, told on the command line."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from tests.cli.commands import journeys, told
from tests.project import make

CONFIG = "plugins: [journeys: {as_of: 2026-09-30}]\n"
ORDER = """\
title: First order
personas: [amira]
status: approved
reviewed: 2026-09-01
review_every: 2 wk
kpis:
  - {metric: nps, target: {value: 9}, measurements: [{on: 2026-08-01, value: 10}]}
  - metric: csat
    review_every: 1 mo
    target: {value: 90, by: 2026-08-31}
    measurements: [{on: 2026-06, value: 75, n: 100}, {on: 2026-07, value: 80, n: 100}]
stages:
  - id: find
    title: Finds it
    duration: {min: 1 h, typical: 2 h, max: 9 h}
    touchpoints:
      - id: search
        title: "=Searches"
        emotion: -2
        cost: 2 EUR
        frictions: [{id: slow, title: "\\u202eSlow", severity: critical, frequency: constant}]
      - {id: reads, title: Reads, emotion: -1}
  - {id: pay, title: Pays}
transitions: [{from: find, to: exit, share: 60 %}]
opportunities:
  - {id: cache, title: Cache, impact: high, effort: low, addresses: [slow]}
  - {id: done, title: Done, impact: high, effort: low, status: done}
"""
PLAN = """\
title: Plan
personas: [amira]
state: to-be
stages: [{title: A, frictions: [{title: B, evidence: [c]}]}]
evidence: [{id: c, title: C}]
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("stats")
    files = {"mkdocs.yml": CONFIG, "journeys/order.yml": ORDER, "journeys/plan.yml": PLAN}
    return make(root, {**files, "journeys/broken.yml": "title: [\n"})


@pytest.fixture(scope="module")
def data(project: Path) -> Any:
    return json.loads(journeys(project, "stats", "--format", "json").stdout)


def test_figures_for_scripts(data: Any) -> None:
    assert (data["version"], data["as_of"]) == (1, "2026-09-30")
    assert data["journeys"]["total"] == 2
    assert data["journeys"]["unreadable"] == 1
    assert data["journeys"]["status"] == {"draft": 1, "in-review": 0, "approved": 1, "retired": 0}
    assert data["journeys"]["freshness"] == {"overdue": 1, "soon": 0, "fresh": 0, "no-rhythm": 0, "never": 1}
    assert data["frictions"]["total"] == 2
    assert data["frictions"]["todo"] == 1
    assert data["frictions"]["todo_by_priority"]["critical"] == 1
    assert data["frictions"]["assumption_share"] == 0.5
    assert data["opportunities"]["todo_by_quadrant"]["quick-win"] == 1
    assert data["kpis"]["status"]["met"] == 1
    assert data["kpis"]["stale"] == 1
    assert [(kpi["id"], kpi["status"], kpi["stale"]) for kpi in data["kpis"]["list"]] == [
        ("csat", "missed", True),
        ("nps", "met", False),
    ]
    csat = data["kpis"]["list"][0]
    assert csat["interval"] == {"low": 71.117083, "high": 86.663307}
    assert csat["change"] == {"by": 5, "from": 75, "since": "2026-06", "real": False}
    assert [(moment["id"], moment["score"], moment["priority"]) for moment in data["worst_moments"]] == [
        ("search", -2, 16),
        ("reads", -1, None),
    ]
    assert [(win["id"], win["takes_away"]) for win in data["quick_wins"]] == [("cache", 16)]
    assert data["flow"]["order"]["flow"]["completed"] == 0.4
    assert data["flow"]["order"]["cost"]["EUR"]["expected"] == 2
    assert data["flow"]["plan"]["flow"] is None


def test_the_table_has_the_same_figures(project: Path, data: Any) -> None:
    rows = dict(csv.reader(StringIO(journeys(project, "stats", "--format", "csv").stdout)))
    assert rows["journeys.total"] == "2"
    assert rows["flow.order.flow.stages.pay.reach"] == str(
        data["flow"]["order"]["flow"]["stages"]["pay"]["reach"]
    )
    assert rows["worst_moments.1.title"] == "'=Searches"


def test_a_summary_to_read(project: Path) -> None:
    done = journeys(project, "stats")
    assert done.returncode == 0
    assert "1 to be done: critical 1" in done.stdout
    assert "50% of them assumptions" in done.stdout
    assert "Target missed  80%  71.1% to 86.7%  order#csat  no real change" in done.stdout
    assert "order" in done.stdout.partition("Flow")[2]
    assert "\u202e" not in done.stdout
    assert done.stderr == "journeys: 1 file with mistakes is left out; journeys check tells what is wrong\n"


def test_a_summary_in_french(project: Path) -> None:
    assert "Pires moments" in journeys(project, "stats", "--lang", "fr").stdout


def test_nothing_to_count(tmp_path: Path) -> None:
    make(tmp_path, {"mkdocs.yml": CONFIG})
    assert told(journeys(tmp_path, "stats")) == 'there is no folder "journeys"'
    (tmp_path / "journeys").mkdir()
    done = journeys(tmp_path, "stats")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Worst" not in done.stdout
    empty = json.loads(journeys(tmp_path, "stats", "--format", "json").stdout)
    assert (empty["journeys"]["total"], empty["frictions"]["assumption_share"], empty["flow"]) == (
        0,
        None,
        {},
    )
