"""Where findings are written to, in which form and in which language."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from mkdocs_journeys.report.registry import FORMATS

from tests.cli.commands import journeys, told
from tests.project import JOURNEY, make

CONFIG = "plugins: [journeys: {as_of: 2026-09-30, checks: {select: [J1, J2, J3]}}]\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make(tmp_path, {"mkdocs.yml": CONFIG, "journeys/a.yml": JOURNEY + "colour: red\n"})


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_gets_the_form_and_the_terminal_the_text(form: str, project: Path) -> None:
    done = journeys(project, "check", "--format", form, "--output", "report.out")
    assert done.returncode == 1
    assert "journeys/a.yml:4:1: error J201 unknown-key" in done.stdout
    written = (project / "report.out").read_text("utf-8")
    assert written == journeys(project, "check", "--format", form).stdout


def test_a_file_that_cannot_be_written(project: Path) -> None:
    sentence = '"gone/report.json" cannot be written: No such file or directory'
    assert told(journeys(project, "check", "-o", "gone/report.json", "--format", "json")) == sentence


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_disk_that_is_full(project: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs_journeys", "check"],
            cwd=project,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "journeys: what was found cannot be written: No space left on device\n"


def test_the_summary_of_a_workflow(project: Path) -> None:
    summary = project / "summary.md"
    journeys(project, "check", "--format", "github", GITHUB_STEP_SUMMARY=str(summary))
    assert "| error | journeys/a.yml:4:1 | J201 unknown-key:" in summary.read_text("utf-8")
    told = journeys(project, "check", GITHUB_STEP_SUMMARY=str(project / "no.md")).stderr
    assert "summary" not in told
    assert not (project / "no.md").exists()


def test_a_summary_that_cannot_be_written_stops_nothing(project: Path) -> None:
    done = journeys(project, "check", "--format", "github", GITHUB_STEP_SUMMARY=str(project))
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=journeys/a.yml,")
    assert "the summary cannot be written" in done.stderr


def test_hosts_count_from_the_top_of_the_repository(tmp_path: Path) -> None:
    root = make(tmp_path / "some/site", {"mkdocs.yml": CONFIG, "journeys/a.yml": JOURNEY + "colour: red\n"})
    (tmp_path / ".git").mkdir()
    assert "file=some/site/journeys/a.yml," in journeys(root, "check", "--format", "github").stdout
    (entry,) = json.loads(journeys(root, "check", "--format", "gitlab").stdout)
    assert entry["location"]["path"] == "some/site/journeys/a.yml"
    (finding,) = json.loads(journeys(root, "check", "--format", "json").stdout)["findings"]
    assert finding["file"] == "journeys/a.yml"


def test_the_language_is_the_one_asked_for_else_the_site_s(
    project: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    import gettext

    from mkdocs_journeys import wording
    from mkdocs_journeys.cli.main import main

    class French(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            return message.replace("is no key of the format", "n'est pas une clé du format")

    known = {"fr": French(), "en": gettext.NullTranslations()}
    monkeypatch.setattr(wording, "catalogue", known.__getitem__)
    monkeypatch.chdir(project)
    said = []
    for arguments in ([], ["--lang", "fr"], ["--lang", "fr"]):
        with pytest.raises(SystemExit):
            main(["check", *arguments])
        said.append("n'est pas une clé" in capfd.readouterr().out)
    make(project, {"mkdocs.yml": CONFIG.replace("{as_of", "{locale: fr, as_of")})
    for arguments in ([], ["--lang", "en"]):
        with pytest.raises(SystemExit):
            main(["check", *arguments])
        said.append("n'est pas une clé" in capfd.readouterr().out)
    assert said == [False, True, True, True, False]


def test_strict_counts_what_was_asked_for(project: Path) -> None:
    make(project, {"mkdocs.yml": CONFIG.replace("J1, J2, J3", "J5"), "journeys/a.yml": JOURNEY})
    assert journeys(project, "check").returncode == 0
    assert journeys(project, "check", "--strict").returncode == 1
    make(project, {"personas/b.yml": "name: B\n"})
    assert journeys(project, "check", "--strict", "personas/b.yml").returncode == 1


def test_five_hundred_mistakes_are_all_told_quickly(project: Path) -> None:
    wrong = "".join(f"  - {{title: Stage {n}, emotion: happy, colour{n}: red}}\n" for n in range(250))
    make(project, {"journeys/a.yml": f"title: Many\npersonas: [amira]\nstages:\n{wrong}"})
    start = time.perf_counter()
    report = json.loads(journeys(project, "check", "--format", "json").stdout)
    assert report["summary"]["error"] == 500
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "site_name: x\nplugins:\n  - search\n  - journeys:\n      nav_limit: 3\n      journey_dir: x\n",
            'mkdocs.yml:6: plugins: journeys: no option "journey_dir"; did you mean "journeys_dir"?',
        ),
        (
            "nav:\n  - journeys: journeys/\nplugins:\n  - journeys:\n      checks:\n"
            "        ignore:\n          - J3\n          - J999\n",
            'mkdocs.yml:8: checks: "J999" is no finding',
        ),
        (
            "plugins:\n  - journeys:\n      checks:\n        # J51, not J511\n"
            "        severity: {unknown-persone: info}\n",
            'mkdocs.yml:5: checks: "unknown-persone" is no finding; did you mean "unknown-persona"?',
        ),
        (
            "plugins:\n  - journeys:\n      checks: {severity: {J511: loud}}\n",
            'mkdocs.yml:3: checks: "loud" is no severity; write error, warning or info',
        ),
        (
            "plugins:\n  - journeys:\n      as_of: soon\n",
            'mkdocs.yml:3: as_of: "soon" is not a date; write it like 2026-09-30',
        ),
        (
            "plugins:\n  - journeys:\n      locale: de\n",
            'mkdocs.yml:3: locale: "de" has no translation; there are en, fr',
        ),
        (
            "plugins:\n  - journeys:\n      checks:\n        max_wait: soon\n",
            'mkdocs.yml:4: checks: max_wait: "soon" is no duration; write it like 10 min',
        ),
        (
            "plugins:\n  - journeys\n bad\n",
            "mkdocs.yml:3:2: a key or a list item is expected here; give the line the same indentation",
        ),
        (
            "plugins:\n  - journeys:\n\tas_of: x\n",
            "mkdocs.yml:3:1: the line is indented with a tab; indent with spaces, two for each level",
        ),
        (
            'site_name: "x\nplugins: [journeys]\n',
            "mkdocs.yml:1:12: a text opens with a quote here and never closes",
        ),
        ("plugins: [journeys]\nplugins: []\n", "mkdocs.yml:2:1: "),
        ("site_name: \x07x\nplugins: [journeys]\n", "mkdocs.yml: "),
    ],
)
def test_a_mistake_in_the_configuration_is_told_with_its_place(
    text: str, sentence: str, project: Path
) -> None:
    make(project, {"mkdocs.yml": text})
    assert told(journeys(project, "check")).startswith(sentence)
    assert told(journeys(project, "check")).startswith(sentence)


def test_what_is_ignored_is_told_where_that_is_asked_for(tmp_path: Path) -> None:
    text = JOURNEY.replace("[amira]", "[amira, ines]  # journeys: ignore[J301] her file comes in May")
    root = make(tmp_path, {"mkdocs.yml": CONFIG, "journeys/a.yml": text, "journeys/b.yml": JOURNEY})
    closing = "2 journeys and 1 persona checked: nothing found\n"
    line = 'journeys/a.yml:2:19: ignored J301 unknown-persona: no persona "ines"\n  her file comes in May\n'
    assert journeys(root, "check").stdout == closing
    for _ in range(2):  # the second one is told again
        done = journeys(root, "check", "--ignored")
        assert (done.returncode, done.stdout) == (0, line + closing)
    assert "ines" not in journeys(root, "check", "--ignored", "journeys/b.yml").stdout
    sarif = json.loads(journeys(root, "check", "--ignored", "--format", "sarif").stdout)
    (result,) = sarif["runs"][0]["results"]
    assert result["suppressions"][0]["justification"] == "her file comes in May"


def test_a_misspelt_command(tmp_path: Path) -> None:
    done = journeys(tmp_path, "chek")
    assert done.returncode == 2
    assert 'no command is called "chek"; did you mean "check"?' in done.stderr
