"""`journeys init` in an empty folder: a site that is checked and built at once, and nothing written over."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from mkdocs_journeys.cli.config_file import read_config

from tests.cli.commands import at_once as journeys
from tests.cli.commands import told
from tests.project import JOURNEY, make

EXAMPLE = {"en": "journeys/first-order.yml", "fr": "journeys/premiere-commande.yml"}
NAMES = [
    "mkdocs.yml",
    "journeys/_catalog.yml",
    "personas/amira.yml",
    "docs/index.md",
    ".gitignore",
    "requirements.txt",
    "schemas/journey.json",
    ".vscode/settings.json",
]


def files(root: Path) -> dict[str, bytes]:
    """All files of a folder but those of git."""
    paths = (path for path in root.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_new_site_is_strict_at_once(tmp_path: Path, language: str) -> None:
    done = journeys(tmp_path, "init", "our-journeys", "--lang", language)
    root = tmp_path / "our-journeys"
    assert done.returncode == 0, done.stderr
    assert {*NAMES, EXAMPLE[language]} <= set(files(root))
    checked = journeys(root, "check", "--strict")
    assert checked.returncode == 0, checked.stdout
    assert "1 persona" in checked.stdout
    laid_out = journeys(root, "fmt", "--check")
    assert laid_out.returncode == 0, laid_out.stdout
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    built = subprocess.run(command, cwd=root, env=environment, capture_output=True, encoding="utf-8")
    assert built.returncode == 0, built.stderr
    home = (root / "site/index.html").read_text("utf-8")
    assert "j-embedded" in home
    assert f'lang="{language}"' in home


def test_the_language_is_also_the_one_of_what_is_said(tmp_path: Path) -> None:
    done = journeys(tmp_path, "init", "--lang", "fr")
    assert "écrit          mkdocs.yml" in done.stdout
    assert "Pour continuer :\n  journeys check" in done.stdout


def test_a_second_run_writes_nothing(tmp_path: Path) -> None:
    journeys(tmp_path, "init", "--yes")
    before = files(tmp_path)
    done = journeys(tmp_path, "init", "--yes")
    assert done.returncode == 0
    assert {line.partition("  ")[0] for line in done.stdout.splitlines()} == {"up to date"}
    assert files(tmp_path) == before


def test_what_is_there_stays(tmp_path: Path) -> None:
    mine = {
        "docs/index.md": "# Mine\n",
        "journeys/mine.yml": JOURNEY,
        ".gitignore": "mine\n",
        "README.md": "",
    }
    make(tmp_path, mine)
    done = journeys(tmp_path, "init")
    assert done.returncode == 1
    assert "left alone     .gitignore" in done.stdout
    assert {name: files(tmp_path)[name] for name in mine} == {n: text.encode() for n, text in mine.items()}
    assert EXAMPLE["en"] not in files(tmp_path)
    assert journeys(tmp_path, "check").returncode == 0


def test_a_configuration_without_the_plugin_is_told_what_to_add(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Ours\n", "utf-8")
    done = journeys(tmp_path, "init")
    assert done.returncode == 1
    assert "left alone     mkdocs.yml: it does not name the plugin. Add this to it:" in done.stdout
    assert (tmp_path / "mkdocs.yml").read_text("utf-8") == "site_name: Ours\n"
    assert (tmp_path / "journeys/first-order.yml").is_file()


@pytest.mark.parametrize(
    "name", ["yes", "Parcours : été", "{{ 7*7 }} & <b>", "* [a](b) #", "%name%", '"quoted"', "2026", "@x"]
)
def test_any_name_stays_what_it_is(tmp_path: Path, name: str) -> None:
    assert journeys(tmp_path, "init", "--name", name).returncode == 0
    assert read_config(tmp_path / "mkdocs.yml")["site_name"] == name


def test_names_and_places_that_cannot_be(tmp_path: Path) -> None:
    assert "without a name" in told(journeys(tmp_path, "init", "--name", "  "))
    (tmp_path / "file").write_text("", "utf-8")
    assert told(journeys(tmp_path, "init", "file")) == '"file" is a file, and no folder for a site'
    assert files(tmp_path) == {"file": b""}


@pytest.mark.parametrize(
    ("remote", "service", "edit"),
    [
        ("git@github.com:ours/maps.git", "github", "https://github.com/ours/maps edit/trunk/sub/docs/"),
        (
            "https://me:secret@gitlab.example.com/a/b/c.git",
            "gitlab",
            "https://gitlab.example.com/a/b/c -/edit/",
        ),
        ("ssh://git@gitlab.example.com:2222/a/b.git", "gitlab", "https://gitlab.example.com/a/b -/edit/"),
        ("/srv/git/maps.git", "none", ""),
    ],
)
def test_the_repository_says_which_service_it_is(
    tmp_path: Path, remote: str, service: str, edit: str
) -> None:
    git(tmp_path, "init", "--quiet", "--initial-branch=trunk")
    git(tmp_path, "remote", "add", "origin", remote)
    assert journeys(tmp_path, "init", "sub").returncode == 0
    found = files(tmp_path)
    assert (".github/workflows/journeys.yml" in found) == (service == "github")
    assert (".gitlab-ci.yml" in found) == (service == "gitlab")
    config = read_config(tmp_path / "sub/mkdocs.yml")
    assert f"{config.get('repo_url', '')} {config.get('edit_uri', '')}".strip().startswith(edit)
    assert "secret" not in str(found["sub/mkdocs.yml"])
    if service == "github":
        workflow = yaml.safe_load(found[".github/workflows/journeys.yml"])
        assert workflow["defaults"]["run"]["working-directory"] == "sub"
        assert workflow[True]["push"]["branches"] == ["trunk"]


def test_a_folder_that_no_workflow_can_name_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet")
    said = told(journeys(tmp_path, "init", "s p'q\"$(x)", "--ci", "github"))
    assert "cannot name safely" in said
    assert files(tmp_path) == {}
    assert journeys(tmp_path, "init", "s p'q\"$(x)").returncode == 0


def test_in_a_terminal_it_asks_what_was_not_said(tmp_path: Path) -> None:
    keeper, terminal = pty.openpty()
    command = [sys.executable, "-m", "mkdocs_journeys", "init", "--lang", "en"]
    environment = {**os.environ, "TERM": "dumb"}
    with subprocess.Popen(command, cwd=tmp_path, stdin=terminal, stdout=terminal, env=environment) as process:
        os.close(terminal)
        os.write(keeper, b"Our maps\ngitlab\n")
        assert process.wait(60) == 0
    os.close(keeper)
    assert read_config(tmp_path / "mkdocs.yml")["site_name"] == "Our maps"
    assert (tmp_path / ".gitlab-ci.yml").is_file()


def test_the_editor_alone_needs_a_site_or_its_folder(tmp_path: Path) -> None:
    assert journeys(tmp_path, "init", "--editor").returncode == 0
    assert json.loads((tmp_path / ".vscode/settings.json").read_text("utf-8"))
    assert not (tmp_path / "mkdocs.yml").exists()
