"""Several processes that share the files find what one alone does, and say it in the same order."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from mkdocs_journeys import crew, parallel
from mkdocs_journeys.checking import checked
from mkdocs_journeys.options.options import Options
from mkdocs_journeys.runs.packing import packed
from mkdocs_journeys.runs.run import Run
from mkdocs_journeys.sharing import reading
from mkdocs_journeys.sharing import shared as sharing
from mkdocs_journeys.sharing.shared import shared
from mkdocs_journeys.workspace.ahead import Ahead
from mkdocs_journeys.workspace.workspace import Workspace

from tests.lint.projects import options as options_at
from tests.project import CASES, JOURNEY, PERSONA, ROOT, make, options_of

LINTED = Path(__file__).parent / "lint" / "cases"
FINDINGS = sorted(path for path in (CASES / "findings").glob("J[34]*/*") if path.is_dir())
RULES = sorted(path for path in LINTED.glob("*/fail*") if path.is_dir())
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there processes are forked")


@pytest.fixture(autouse=True)
def _two_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two processes one takes every other file, however few there are."""
    monkeypatch.setattr(parallel, "cores", lambda: 2)
    monkeypatch.setattr(parallel, "can_fork", lambda: True)
    monkeypatch.setattr(sharing, "WORTH_SHARING", 2)
    monkeypatch.setattr(sharing, "in_portions", lambda files, _: [files[0::2], files[1::2]])
    monkeypatch.setattr(crew, "taken", lambda _, index: iter([index]))


def shared_by_two(options: Options) -> Workspace:
    workspace = shared(options, Ahead.of(options.settings))
    assert workspace is not None
    return workspace


def assert_same(options: Options) -> Workspace:
    """Both ways give the same run, down to what is kept of it; gives what one process alone found."""
    alone, together = checked(options), shared_by_two(options)
    assert together.findings == alone.findings
    assert [vars_of(finding) for finding in together.findings] == [vars_of(f) for f in alone.findings]
    assert together.silenced == alone.silenced
    assert packed(Run.of_workspace(together)) == packed(Run.of_workspace(alone))
    assert together.attached.asked == alone.attached.asked
    assert together.attached.published == alone.attached.published
    assert together.tables == alone.tables
    assert together.redirects == alone.redirects
    assert not together.journeys
    return alone


def vars_of(finding: Any) -> tuple[Any, ...]:
    return tuple(getattr(finding, name) for name in finding.__slots__)


@pytest.mark.parametrize("folder", FINDINGS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_mistakes(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(CASES / "base", tmp_path, dirs_exist_ok=True)
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    make(tmp_path, {"journeys/another.yml": JOURNEY, "personas/another.yml": PERSONA})
    assert_same(options_of(tmp_path))


@pytest.mark.parametrize("folder", RULES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_rules(folder: Path, tmp_path: Path) -> None:
    assert_same(options_at(Path(shutil.copytree(folder, tmp_path, dirs_exist_ok=True))))


STAGES = "stages: [{title: Purchase, touchpoints: [{title: Pays}], frictions: [FRICTION]}]\n"
PAIN = "{id: queue, title: Queue, severity: critical, frequency: constant, evidence: []}"
BUYS = f"title: Buys\npersonas: [amira]\nstate: as-is\n{STAGES.replace('FRICTION', PAIN)}"
TIES = {
    "journeys/_catalog.yml": (
        "teams: [{id: shop, title: Shop}, {id: care, title: Care}]\n"
        "channels: [{id: web, title: Web, kind: digital}]\n"
    ),
    "personas/bruno.yml": "name: Bruno\n",
    "personas/chloe.yml": "name: Chloe\n",
    "journeys/a.yml": BUYS,
    "journeys/b.yml": f"{BUYS}opportunities: [{{title: More tills, addresses: [a#queue, c#queue, a#pays]}}]\n",
    "journeys/c.yml": f"{BUYS.replace('as-is', 'to-be')}improves: d\nzooms_into: a#purchase\n",
    "journeys/d.yml": f"{BUYS.replace('as-is', 'to-be')}improves: c\nzooms_into: b#Pays\n",
    "journeys/e.yml": f"{BUYS.replace('amira', 'brunno')}zooms_into: a#purchas\nowner: shopp\n",
    "journeys/f.yml": (
        f"{BUYS.replace('amira', 'Chloe')}zooms_into: Buys\n"
        "opportunities: [{title: x, addresses: [g#queue, aa#queue]}]\n"
    ),
    "journeys/g.yml": f"{BUYS}improves: a\ncolour: red\n",
    "journeys/h.yml": f"{BUYS}kpis: [{{metric: nps, measurements: data/one.csv}}]\n",
    "journeys/i.yml": f"{BUYS}kpis: [{{metric: csat, measurements: data/one.csv}}]\n",
    "journeys/data/one.csv": "day,value\n2026-08,18\n",
    "journeys/_redirects.yml": "journeys: {old: a, older: nowhere}\n",
    "journeys/two words.yml": BUYS,
    "journeys/z.yaml": BUYS,
    "journeys/z.yml": BUYS,
}


def test_what_stands_in_one_file_and_depends_on_another(tmp_path: Path) -> None:
    found = assert_same(options_of(make(tmp_path, TIES)))
    told = {f"{finding.span.file[9:10]} {finding.code}" for finding in found.findings}
    assert {"a J510", "c J407", "c J312", "d J309", "e J301", "e J309", "f J308", "d J404"} - told == {
        "a J510"
    }


def test_a_file_that_cannot_be_read_leaves_everything_open(tmp_path: Path) -> None:
    assert_same(options_of(make(tmp_path, {**TIES, "journeys/j.yml": b"\xff\xfe"})))


def test_a_catalogue_with_mistakes(tmp_path: Path) -> None:
    catalog = {"journeys/_catalog.yml": "languages: [en, fr]\nteams: [{id: shop}, {id: shop}]\ncolour: red\n"}
    assert_same(options_of(make(tmp_path, {**TIES, **catalog})))


def test_texts_in_two_languages(tmp_path: Path) -> None:
    catalog = {"journeys/_catalog.yml": "languages: [en, fr]\n"}
    texts = {"journeys/a.yml": BUYS.replace("title: Buys", "title: {en: Buys}")}
    found = assert_same(options_of(make(tmp_path, {**TIES, **catalog, **texts})))
    assert [f.span.file for f in found.findings if f.code == "J412"] == ["journeys/a.yml"]


def test_the_example_site(tmp_path: Path) -> None:
    for name in ("journeys", "personas", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    assert_same(options_at(tmp_path))


def test_a_lost_process_leaves_the_work_to_the_first_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = options_of(make(tmp_path, TIES))
    monkeypatch.setattr(reading, "used_in", lambda _: 1 // 0)
    assert shared(options, Ahead.of(options.settings)) is None


def test_small_projects_need_no_other_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "WORTH_SHARING", 100)
    options = options_of(make(tmp_path, TIES))
    assert shared(options, Ahead.of(options.settings)) is None
