"""`journeys doctor`: what is missing, with the mend."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from mkdocs_journeys.cli.main import main
from mkdocs_journeys.diagram.engine import Engine
from mkdocs_journeys.doctor import machine

from tests.project import JOURNEY, make

MATERIAL = "theme: {name: material, font: false}\n"
CONFIG = f"site_name: A\nrepo_url: https://github.com/us/maps\n{MATERIAL}plugins: [search, journeys]\n"
FILES = {"mkdocs.yml": CONFIG, "docs/index.md": "# A\n", "journeys/first-order.yml": JOURNEY}
Points = dict[str, tuple[str, str, str | None]]


def doctor(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str
) -> tuple[int, str]:
    """The exit status, and what is said."""
    monkeypatch.chdir(root)
    with pytest.raises(SystemExit) as ended:
        main(["doctor", *arguments])
    return int(ended.value.code or 0), capsys.readouterr().out


@pytest.fixture
def points(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path):
    """What is found in a project of these files."""

    def ask(files: dict[str, str | bytes]) -> tuple[int, Points]:
        status, said = doctor(make(tmp_path, files), monkeypatch, capsys, "--format", "json")
        told = json.loads(said)
        assert told["version"] == 1
        return status, {p["name"]: (p["state"], p["found"], p["mend"]) for p in told["points"]}

    return ask


def test_a_sound_project_lacks_nothing_that_matters(points) -> None:
    status, found = points(FILES)
    assert status == 0
    assert found["content"] == ("ok", "journeys: 1, personas: 1", None)
    assert found["Graphviz"][0] == "ok"
    assert found["mkdocs"][0] == "ok"
    states = {name: state for name, (state, _, _) in found.items() if name not in ("Chromium", "git")}
    assert set(states.values()) == {"ok"}, states


@pytest.mark.parametrize(
    ("config", "name", "state", "mend"),
    [
        ("site_name: A\ntheme: material\nplugins: [search, journeys]\n", "font", "warning", "font: false"),
        ("site_name: A\nplugins: [search, journeys]\n", "theme", "warning", "name: material"),
        (f"site_name: A\n{MATERIAL}plugins: [journeys]\n", "plugins", "warning", "- search"),
        (f"site_name: A\n{MATERIAL}plugins: [search, print-site, journeys]\n", "plugins", "error", "the end"),
        (f"site_name: A\n{MATERIAL}plugins: [search, i18n, journeys]\n", "plugins", "warning", "languages"),
        (f"site_name: A\n{MATERIAL}plugins: [search, journeys]\n", "edit links", "warning", "repo_url"),
        (f"site_name: A\n{MATERIAL}plugins: [search]\n", "mkdocs.yml", "error", "mend that"),
        ("site_name: [\n", "mkdocs.yml", "error", "mend that"),
        ("plugins: [{journeys: {nav_limit: x}}]\n", "mkdocs.yml", "error", "mend that"),
    ],
)
def test_the_configuration(points, config: str, name: str, state: str, mend: str) -> None:
    status, found = points({**FILES, "mkdocs.yml": config})
    assert found[name][0] == state
    assert mend in str(found[name][2])
    assert status == (1 if state == "error" else 0)


def test_the_folders(points, tmp_path: Path) -> None:
    status, found = points({"mkdocs.yml": CONFIG})
    assert status == 1
    assert found["docs"] == (
        "error",
        'there is no folder "docs", and MkDocs builds nothing without it',
        "journeys init makes what is missing",
    )
    assert found["content"] == ("error", "there is no folder journeys", "journeys init makes what is missing")
    _, found = points({**FILES, "journeys/old.yml": "title: Été\n".encode("latin-1")})
    assert found["encoding"][0] == "error"
    assert found["encoding"][1].startswith("journeys/old.yml:1:8")


def test_the_machine(points, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Engine, "available", False)
    monkeypatch.setattr(machine, "CParser", None)
    monkeypatch.setattr(machine, "version", lambda name: "8.3.1" if name == "click" else "99")
    monkeypatch.setenv("JOURNEYS_CHROMIUM", "no-such-browser")
    monkeypatch.setenv("PATH", "")
    status, found = points(FILES)
    assert status == 1
    assert found["click"][:2] == ("error", found["click"][1])
    assert found["click"][1].startswith("8.3.1, where ")
    assert found["mkdocs"][0] == "error"  # 2 has no plugins
    assert {found[name][0] for name in ("Graphviz", "ruamel.yaml.clib", "Chromium", "git")} == {"warning"}
    assert found["Graphviz"][2] == 'pip install "mkdocs-journeys[all]"'


def test_for_people(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = make(tmp_path, {**FILES, "mkdocs.yml": CONFIG.replace("font: false", "font: {text: Roboto}")})
    status, said = doctor(root, monkeypatch, capsys, "--lang", "fr")
    assert status == 0
    assert "! faible  font" in said
    assert "→ écrivez font: false sous theme: dans mkdocs.yml" in said
    assert said.rstrip().splitlines()[-1].startswith("manque : 0, faible : ")


def test_where_there_is_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status, said = doctor(tmp_path, monkeypatch, capsys)
    assert status == 1
    assert "→ journeys init makes what is missing" in said
