"""`journeys new`: what it writes passes as a draft, and what cannot be is refused with the mend."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from mkdocs_journeys.model.frameworks import ALL

from tests.cli.commands import at_once as journeys
from tests.cli.commands import told
from tests.project import JOURNEY, make

CONFIG = "site_name: A\nplugins: [journeys]\n"
OURS = "frameworks:\n  - {id: ours, stages: [{id: start, title: {en: The start, fr: Le début}}, {id: end}]}\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a persona and a journey."""
    return make(tmp_path, {"mkdocs.yml": CONFIG, "journeys/first-order.yml": JOURNEY})


def findings(root: Path, *files: str) -> list[tuple[str, str]]:
    """The severity and code of what is found in some files."""
    done = journeys(root, "check", "--format", "json", *files)
    return [(f["severity"], f["code"]) for f in json.loads(done.stdout)["findings"]]


def is_draft(root: Path, *files: str) -> bool:
    """Whether files have only what every draft has, and the one layout."""
    found = findings(root, *files)
    assert {severity for severity, _ in found} <= {"warning", "info"}, found
    assert {code[:2] for _, code in found} <= {"J5"}, found
    return journeys(root, "fmt", "--check", *files).returncode == 0


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_framework_gives_a_draft_with_its_stages(project: Path, language: str) -> None:
    make(project, {"journeys/_catalog.yml": OURS})
    for row in [None, *ALL, "ours"]:
        id = row if isinstance(row, str) else row.id if row else "free"
        wanted = ["--framework", id] if row else []
        done = journeys(project, "new", "journey", f"by-{id}", *wanted, "--lang", language)
        assert done.returncode == 0, done.stderr
    assert is_draft(project, *(f"journeys/{path.name}" for path in project.glob("journeys/by-*.yml")))
    text = (project / "journeys/by-ours.yml").read_text("utf-8")
    assert {"en": "title: The start", "fr": "title: Le début"}[language] in text
    assert "personas: [amira]" in text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_persona_is_a_draft(project: Path, language: str) -> None:
    done = journeys(project, "new", "persona", "daan", "--title", "Daan: [the] hasty", "--lang", language)
    assert done.stdout.split() == [{"en": "written", "fr": "écrit"}[language], "personas/daan.yml"]
    assert is_draft(project, "personas/daan.yml")


def test_it_comes_into_the_folder_that_one_stands_in(project: Path) -> None:
    make(project, {"journeys/business/other.yml": JOURNEY})
    journeys(project / "journeys/business", "new", "journey", "fleet")
    assert (project / "journeys/business/fleet.yml").is_file()
    journeys(project / "journeys/business", "new", "persona", "daan")
    assert (project / "personas/daan.yml").is_file()
    journeys(project, "new", "journey", "van", "--folder", "far/away")
    assert (project / "journeys/far/away/van.yml").is_file()


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["journey", "First Order"], 'write "first-order"'),
        (["journey", "index"], 'write "the-index"'),
        (["journey", "--", "-x"], 'write "x"'),
        (["journey", "../../x"], 'write "x"'),
        (["journey", "first-order"], 'choose another one, such as "first-order-2"'),
        (["persona", "amira"], "is taken by personas/amira.yml"),
        (["journey", "about"], "docs/journeys/about.md has the address of"),
        (["journey", "x", "--framework", "livecycle-5"], 'did you mean "lifecycle-5"?'),
        (["journey", "x", "--persona", "amria"], 'did you mean "amira"?'),
        (["journey", "x", "--folder", "../x"], "is no folder that is read"),
        (["journey", "x", "--folder", "_x"], "is no folder that is read"),
    ],
)
def test_what_cannot_be_is_refused_with_the_mend(project: Path, arguments: list[str], why: str) -> None:
    make(project, {"docs/journeys/about.md": "# About\n"})
    before = sorted(project.rglob("*.yml"))
    assert why in told(journeys(project, "new", *arguments))
    assert sorted(project.rglob("*.yml")) == before


def test_a_journey_needs_a_persona(project: Path) -> None:
    (project / "personas/amira.yml").unlink()
    assert "journeys new persona amira" in told(journeys(project, "new", "journey", "x"))


def test_it_speaks_french(project: Path) -> None:
    said = told(journeys(project, "new", "journey", "Été", "--lang", "fr"))
    assert said.endswith("écrivez « ete »")
