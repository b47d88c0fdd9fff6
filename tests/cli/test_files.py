"""`journeys check FILES`: only what is found in them is told, and all is looked for in the whole project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.commands import journeys, told
from tests.project import JOURNEY, make

CONFIG = "plugins: [journeys: {as_of: 2026-09-30, checks: {select: [J1, J2, J3, J4]}}]\n"
WRONG = JOURNEY + "colour: red\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make(
        tmp_path / "site",
        {
            "mkdocs.yml": CONFIG,
            "journeys/a.yml": JOURNEY + "kpis: [{metric: nps, measurements: data/nps.csv}]\n",
            "journeys/shop/b.yml": WRONG,
            "journeys/shop/c.yml": WRONG + "improves: a\n",
            "journeys/data/nps.csv": "date,value\n2026-08,x\n",
            "journeys/_draft.yml": "x",
            "personas/ben.yml": "nam: Ben\n",
            "docs/index.md": "# Home\n",
        },
    )


def files(folder: Path, *paths: str) -> list[str]:
    """The files that something is told of."""
    done = journeys(folder, "check", *paths)
    assert done.returncode in (0, 1), done.stderr
    return sorted(
        {line.split(":")[0] for line in done.stdout.splitlines() if " J" in line and line[0] != " "}
    )


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        ([], ["journeys/data/nps.csv", "journeys/shop/b.yml", "journeys/shop/c.yml", "personas/ben.yml"]),
        (["."], ["journeys/data/nps.csv", "journeys/shop/b.yml", "journeys/shop/c.yml", "personas/ben.yml"]),
        (["journeys/shop/b.yml"], ["journeys/shop/b.yml"]),
        (["./journeys/../journeys/shop/b.yml"], ["journeys/shop/b.yml"]),
        (["journeys/shop"], ["journeys/shop/b.yml", "journeys/shop/c.yml"]),
        (["journeys/shop/", "personas"], ["journeys/shop/b.yml", "journeys/shop/c.yml", "personas/ben.yml"]),
        (["journeys/a.yml"], []),
        (["journeys/data/nps.csv"], ["journeys/data/nps.csv"]),
        (["personas/amira.yml"], []),
    ],
)
def test_only_these(paths: list[str], expected: list[str], project: Path) -> None:
    assert files(project, *paths) == expected


def test_the_rest_is_known_all_the_same(project: Path) -> None:
    """A persona in another file is found, and one that is nowhere is missed."""
    assert journeys(project, "check", "journeys/a.yml").returncode == 0
    (project / "personas/amira.yml").unlink()
    assert "J301" in journeys(project, "check", "journeys/a.yml").stdout


def test_paths_are_seen_from_here_and_names_from_the_project(project: Path) -> None:
    assert files(project / "journeys/shop", "b.yml") == ["journeys/shop/b.yml"]
    assert files(project / "docs", "../journeys/shop") == ["journeys/shop/b.yml", "journeys/shop/c.yml"]
    assert files(project.parent, "-f", "site/mkdocs.yml", "site/personas") == ["personas/ben.yml"]
    assert files(project, str(project / "personas")) == ["personas/ben.yml"]


def test_the_closing_line_counts_what_was_asked_for(project: Path) -> None:
    assert "2 journeys and 0 personas checked" in journeys(project, "check", "journeys/shop").stdout


def test_a_folder_without_files_has_no_findings(project: Path) -> None:
    (project / "journeys/empty").mkdir()
    assert files(project, "journeys/empty") == []


@pytest.mark.skipif(os.name == "nt", reason="links need rights of their own there")
def test_a_file_is_known_by_its_link(project: Path) -> None:
    (project.parent / "short").symlink_to(project / "journeys/shop")
    assert files(project, "../short/b.yml") == ["journeys/shop/b.yml"]


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("journeys/d.yml", 'there is no file or folder "journeys/d.yml"; did you mean "journeys/a.yml"?'),
        (
            "journeys/shop/bb.yml",
            'there is no file or folder "journeys/shop/bb.yml"; did you mean "journeys/shop/b.yml"?',
        ),
        ("nothing/like/it", 'there is no file or folder "nothing/like/it"'),
        (
            "journeys/_draft.yml",
            '"journeys/_draft.yml" is not checked: what starts with _ or . is no journey and no persona',
        ),
        (
            "docs/index.md",
            '"docs/index.md" is no file of this project: those are the YAML files below journeys and personas, '
            "and their measurements",
        ),
        (
            "/",
            '"/" is no file of this project: those are the YAML files below journeys and personas, '
            "and their measurements",
        ),
    ],
)
def test_any_other_path_is_a_mistake(path: str, sentence: str, project: Path) -> None:
    assert told(journeys(project, "check", path)) == sentence
