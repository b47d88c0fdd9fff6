"""A run that is told again says what a new one would: whatever changes, the result does.

Each case starts from a project that was checked before, so that its run is kept; then one thing changes. What is told
from then on has to be what a project without any cache is told.
"""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mkdocs_journeys.cli.check import checked_run
from mkdocs_journeys.cli.project import read_project
from mkdocs_journeys.report.registry import rendered
from mkdocs_journeys.report.report import Report
from mkdocs_journeys.runs import running, state
from mkdocs_journeys.runs.keeping import ROOM
from mkdocs_journeys.runs.run import Run
from mkdocs_journeys.wording import Wording

from tests.project import make

CONFIG = "plugins:\n  - journeys:\n      as_of: 2026-09-30\n"
JOURNEY = """\
title: First order
personas: [amira]
owner: shop
reviewed: 2026-09-01
review_every: 6 mo
stages:
  - title: Purchase
    touchpoints:
      - {title: Pays, channel: website, images: [{file: ../docs/pay.png, alt: The page}]}
kpis:
  - {metric: nps, measurements: data/nps.csv}
"""
CATALOG = "channels: [{id: website, title: Website, kind: digital}]\nteams: [{id: shop, title: Shop}]\n"
FILES: dict[str, str | bytes] = {
    "mkdocs.yml": CONFIG,
    "journeys/first-order.yml": JOURNEY,
    "journeys/_catalog.yml": CATALOG,
    "journeys/data/nps.csv": "date,value\n2026-08,18\n",
    "docs/index.md": "# Home\n",
    "docs/pay.png": b"",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make(tmp_path / "site", FILES)


def told(root: Path, form: str = "text", language: str = "en") -> str:
    """What the command writes."""
    run = run_in(root)
    return rendered(form, Report(run.findings, run.texts, run.summary, Wording(language)))


def run_in(root: Path) -> Run:
    return checked_run(read_project(root / "mkdocs.yml"))


def fresh(root: Path) -> str:
    """What a project is told that was never checked."""
    shutil.rmtree(root / ".cache", ignore_errors=True)
    return told(root)


def is_kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the next run is an earlier one."""
    new: list[Any] = []
    known = running.new_run
    with monkeypatch.context() as patch:
        patch.setattr(running, "new_run", lambda *args: new.append(1) or known(*args))
        run_in(root)
    return not new


def write(name: str, text: str) -> Callable[[Path], None]:
    """A file with another content."""

    def change(root: Path) -> None:
        make(root, {name: text})

    return change


def same_size_and_time(root: Path) -> None:
    """An edit that leaves nothing to see from outside."""
    file = root / "journeys/first-order.yml"
    status = file.stat()
    file.write_text(JOURNEY.replace("owner: shop", "owner: shot"), encoding="utf-8")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def table_of_the_same_size_and_time(root: Path) -> None:
    file = root / "journeys/data/nps.csv"
    status = file.stat()
    file.write_text("date,value\n2026-08,1x\n", encoding="utf-8")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def delete(name: str) -> Callable[[Path], None]:
    return lambda root: (root / name).unlink()


def move(old: str, new: str) -> Callable[[Path], object]:
    return lambda root: (root / old).rename(root / new)


def options(text: str) -> Callable[[Path], None]:
    """Another line among the plugin's options."""
    return write("mkdocs.yml", f"{CONFIG}      {text}\n")


def link(name: str, target: str) -> Callable[[Path], None]:
    """A link in a file's place."""

    def change(root: Path) -> None:
        (root / name).unlink(missing_ok=True)
        (root / name).symlink_to(target)

    return change


CHANGES: dict[str, Callable[[Path], object]] = {
    "a journey": write("journeys/first-order.yml", JOURNEY + "colour: red\n"),
    "a journey, of the same size and time": same_size_and_time,
    "a journey more": write("journeys/second.yml", JOURNEY),
    "a journey less": delete("journeys/first-order.yml"),
    "a journey's name": move("journeys/first-order.yml", "journeys/First order.yml"),
    "a persona": write("personas/amira.yml", "name: [Amira]\n"),
    "a persona's name": move("personas/amira.yml", "personas/anna.yml"),
    "the catalogue": write("journeys/_catalog.yml", CATALOG.replace("website", "web")),
    "no catalogue": delete("journeys/_catalog.yml"),
    "measurements": write("journeys/data/nps.csv", "date,value\n2026-08,1800\n"),
    "measurements, of the same size and time": table_of_the_same_size_and_time,
    "no measurements": delete("journeys/data/nps.csv"),
    "no picture": delete("docs/pay.png"),
    "a picture's name": move("docs/pay.png", "docs/Pay.png"),
    "a page of prose at a journey's address": write("docs/journeys/first-order.md", "# Taken\n"),
    "a picture that is a link": link("docs/pay.png", "/etc/hostname"),
    "a journey that is a link": link("journeys/first-order.yml", "/etc/hostname"),
    "a folder that is a link": link("journeys/more", "../docs"),
    "the day": write("mkdocs.yml", CONFIG.replace("2026-09-30", "2027-09-30")),
    "what is ignored": options("checks: {ignore: [J5]}"),
    "how loudly": options("checks: {severity: {J502: error}}"),
    "a threshold": options("checks: {max_clicks: 3, select: [J1]}"),
    "the folder of personas": options("personas_dir: people"),
    "the folder of prose": write("mkdocs.yml", "docs_dir: prose\n" + CONFIG),
}


@pytest.mark.skipif(os.name == "nt", reason="links need rights of their own there")
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_changes_is_seen(
    change: Callable[[Path], object], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = told(project)
    assert is_kept(project, monkeypatch)
    assert told(project) == before
    change(project)
    after = told(project)
    assert after != before
    assert after == told(project) == fresh(project)


def test_the_day_is_the_clock_s_where_none_is_set(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(project, {"mkdocs.yml": "plugins: [journeys]\n"})
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    before = told(project)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1990000000")
    assert told(project) != before


@pytest.mark.parametrize(
    ("name", "more"), [("own_files", ("new.py", 1, 1)), ("listed", "another-1.0.dist-info")]
)
def test_another_program_checks_anew(
    name: str, more: Any, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(project)
    before = getattr(state, name)
    monkeypatch.setattr(state, name, lambda folder: [*before(folder), more])
    assert not is_kept(project, monkeypatch)


@pytest.mark.skipif(os.name == "nt", reason="links need rights of their own there")
def test_a_way_that_leads_elsewhere_is_looked_at_every_time(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A link beside the site's own folders can change without a trace in them."""
    (project / "pictures").symlink_to("docs")
    make(project, {"journeys/first-order.yml": JOURNEY.replace("../docs/pay", "../pictures/pay")})
    assert "J311" not in told(project)
    assert not is_kept(project, monkeypatch)
    (project / "pictures").unlink()
    assert "J311" in told(project) or "J109" in told(project)


def test_what_changes_while_it_is_checked_is_not_kept(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from mkdocs_journeys import checking

    known = checking.checked

    def slowly(*given: Any) -> Any:
        workspace = known(*given)
        make(project, {"journeys/data/nps.csv": "date,value\n2026-08,1800\n"})
        return workspace

    with monkeypatch.context() as patch:
        patch.setattr(checking, "checked", slowly)
        assert "J403" not in told(project)
    assert "J403" in told(project)


def test_only_the_language_differs(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told(project)
    options("locale: fr")(project)
    assert is_kept(project, monkeypatch)


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif", "markdown"])
def test_every_form_says_the_same_again(form: str, project: Path) -> None:
    wrong = JOURNEY + "goal: a\ngoal: b\nowner: nobody\nsummary: " + "\u5915\u98df" * 200 + "\n"
    make(
        project, {"journeys/first-order.yml": wrong, "journeys/b.yml": b"\xff", "journeys/c.yml": "a:\tb: c"}
    )
    make(project, {"journeys/data/nps.csv": "date,value\n2026-08,x\n\n2026-13,1\n"})
    assert told(project, form) == told(project, form)


def entries(root: Path) -> list[Path]:
    return sorted(path for path in (root / ".cache/journeys/runs").glob("*/*"))


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: b"",
        lambda raw: raw[:-1],
        lambda raw: raw[:100],
        lambda raw: raw.replace(b"J5", b"J6"),
        lambda raw: b"\xff" * 70 + raw,
        lambda raw: rehashed(b"[]"),
        lambda raw: rehashed(b'{"tables": {}, "run": {"findings": [[1]], "lines": {}, "files": []}}'),
        lambda raw: rehashed(b'{"tables": 7}'),
        lambda raw: rehashed(b"[" * 100_000),
    ],
)
def test_a_damaged_entry_is_no_entry(damage: Callable[[bytes], bytes], project: Path) -> None:
    before = told(project)
    (entry,) = entries(project)
    entry.write_bytes(damage(entry.read_bytes()))
    assert told(project) == before


def rehashed(body: bytes) -> bytes:
    from mkdocs_journeys.runs.keeping import hashed

    return hashed(body) + b"\n" + body


def test_an_entry_is_json(project: Path) -> None:
    told(project)
    (entry,) = entries(project)
    assert set(json.loads(entry.read_bytes().partition(b"\n")[2])) == {"tables", "kept"}


def test_old_entries_are_swept(project: Path) -> None:
    for number in range(ROOM + 5):
        make(project, {"journeys/first-order.yml": f"{JOURNEY}goal: {number}\n"})
        told(project)
    assert len(entries(project)) == ROOM


def test_without_a_place_to_write_everything_is_checked_every_time(project: Path) -> None:
    (project / ".cache").write_text("in the way", encoding="utf-8")
    assert told(project) == told(project)


def test_the_folder_of_the_cache_is_the_one_that_is_set(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options("cache_dir: elsewhere")(project)
    told(project)
    assert (project / "elsewhere/runs").is_dir()
    assert is_kept(project, monkeypatch)
