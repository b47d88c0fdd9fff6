"""`journeys init`: what it writes, and that it writes over nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from mkdocs_journeys.cli.main import main
from mkdocs_journeys.schema.format import KINDS, written

from tests.project import JOURNEY, ROOT, make

OURS = ["schemas/journey.json", "schemas/persona.json", "schemas/catalog.json"]
SETTINGS, EXTENSIONS = ".vscode/settings.json", ".vscode/extensions.json"
CONFIG = "site_name: A\nplugins: [journeys]\n"
HOME, IGNORE = "docs/index.md", ".gitignore"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project that one stands in."""
    monkeypatch.chdir(tmp_path)
    files = {"mkdocs.yml": CONFIG, "journeys/first-order.yml": JOURNEY, HOME: "# Home\n", IGNORE: "site/\n"}
    return make(tmp_path, files)


def init(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, str], str]:
    """The exit status, what was done with each file, and all that was said."""
    with pytest.raises(SystemExit) as ended:
        main(["init", *arguments])
    said = capsys.readouterr()
    done = {
        line[15:].partition(":")[0]: line[:14].strip() for line in said.out.splitlines() if line[:1].isalpha()
    }
    return int(ended.value.code or 0), done, said.out + said.err


def test_a_project_gets_all_files(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, done, _ = init(capsys)
    assert status == 0
    assert done == dict.fromkeys([*OURS, SETTINGS, EXTENSIONS], "written")
    for kind in KINDS:
        assert (project / "schemas" / f"{kind}.json").read_text("utf-8") == written(kind)
    mapped = json.loads((project / SETTINGS).read_text("utf-8"))["yaml.schemas"]
    assert mapped["./schemas/catalog.json"] == ["journeys/_catalog.yml", "journeys/_catalog.yaml"]
    assert mapped["./schemas/journey.json"][:3] == [
        "journeys/**/*.yml",
        "journeys/**/*.yaml",
        "!journeys/**/_*",
    ]
    assert json.loads((project / EXTENSIONS).read_text("utf-8")) == {
        "recommendations": ["redhat.vscode-yaml"]
    }


@pytest.mark.parametrize("arguments", [[], ["--editor"]])
def test_a_second_run_changes_nothing(
    project: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    init(capsys, *arguments)
    before = {path: path.stat().st_mtime_ns for path in project.rglob("*.json")}
    status, done, _ = init(capsys, *arguments)
    assert status == 0
    assert set(done.values()) == {"up to date"}
    assert {path: path.stat().st_mtime_ns for path in project.rglob("*.json")} == before


def test_settings_with_comments_are_added_to(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = '{\n    // four spaces\n    "editor.tabSize": 4, // as ever\n    "yaml.schemas": {"a.json": "b.yml"},\n}\n'
    make(project, {SETTINGS: mine})
    _, done, _ = init(capsys)
    after = (project / SETTINGS).read_text("utf-8")
    assert done[SETTINGS] == "changed"
    assert after.startswith(mine.partition("}")[0])
    assert '"./schemas/journey.json": [' in after
    assert init(capsys)[1][SETTINGS] == "up to date"


def test_other_values_stay_and_are_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = '{"yaml.schemas": {"schemas/persona.json": "people/*.yml"}}'
    make(project, {SETTINGS: mine})
    status, _, said = init(capsys)
    assert status == 0
    assert '"schemas/persona.json": "people/*.yml"' in (project / SETTINGS).read_text("utf-8")
    assert "What it says of ./schemas/persona.json stays. This project would say:" in said


@pytest.mark.parametrize("mine", ["{", "[]", '{"yaml.schemas": []}', '{"a": 1 "b": 2}'])
def test_settings_that_cannot_be_added_to_are_left_alone(
    project: Path, capsys: pytest.CaptureFixture[str], mine: str
) -> None:
    make(project, {SETTINGS: mine})
    status, done, said = init(capsys)
    assert status == 1
    assert done[SETTINGS] == "left alone"
    assert (project / SETTINGS).read_text("utf-8") == mine
    assert '"./schemas/journey.json": [' in said
    assert (project / "schemas" / "journey.json").is_file()
    assert (project / EXTENSIONS).is_file()


def test_recommendations_are_added_to(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make(project, {EXTENSIONS: '{"recommendations": ["a.b"]}'})
    init(capsys)
    found = json.loads((project / EXTENSIONS).read_text("utf-8"))
    assert found["recommendations"] == ["a.b", "redhat.vscode-yaml"]


def test_an_extension_that_is_not_wanted_is_not_recommended(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(project, {EXTENSIONS: '{"unwantedRecommendations": ["redhat.vscode-yaml"]}'})
    assert init(capsys)[1][EXTENSIONS] == "up to date"


def test_the_folders_are_those_of_the_options(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = "site_name: A\nplugins:\n  - journeys: {journeys_dir: content/maps, personas_dir: people}\n"
    make(project, {"mkdocs.yml": config})
    init(capsys)
    mapped = json.loads((project / SETTINGS).read_text("utf-8"))["yaml.schemas"]
    assert mapped["./schemas/journey.json"][0] == "content/maps/**/*.yml"
    assert mapped["./schemas/persona.json"][0] == "people/**/*.yml"
    assert mapped["./schemas/catalog.json"][0] == "content/maps/_catalog.yml"


def test_the_ids_of_the_workspace_stay_in_the_schemas(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    init(capsys, "--workspace")
    assert '"amira"' in (project / "schemas" / "journey.json").read_text("utf-8")
    assert init(capsys)[1]["schemas/journey.json"] == "up to date"
    make(project, {"personas/daan.yml": "name: Daan\n"})
    assert init(capsys)[1]["schemas/journey.json"] == "changed"
    assert '"daan"' in (project / "schemas" / "journey.json").read_text("utf-8")
    init(capsys, "--no-workspace")
    assert (project / "schemas" / "journey.json").read_text("utf-8") == written("journey")


def test_a_project_without_journeys_gets_them_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mkdocs.yml").write_text(CONFIG, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert init(capsys)[0] == 0
    assert (tmp_path / SETTINGS).is_file()


def test_a_file_in_the_way_is_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "schemas").write_text("", "utf-8")
    status, _, said = init(capsys)
    assert status == 2
    assert "schemas/journey.json cannot be" in said


def test_the_example_site_is_up_to_date() -> None:
    for kind in KINDS:
        assert (ROOT / "schemas" / f"{kind}.json").read_text("utf-8") == written(kind), "run: journeys init"
