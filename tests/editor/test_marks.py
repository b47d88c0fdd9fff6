"""What a real editor marks: nothing in good files, and in others what is wrong, in words that help."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from mkdocs_journeys.cli.main import main
from mkdocs_journeys.schema.fragments import LIST

from tests.editor.conftest import Open
from tests.editor.lsp import Editor
from tests.project import ROOT

FILES = sorted([*(ROOT / "journeys").rglob("*.yml"), *(ROOT / "personas").rglob("*.yml")])
TOUCHPOINT = """title: First order
personas: [amira]
stages:
  - title: Purchase
    touchpoints:
      - title: Pays by card
        """
MISTAKES = {
    "chanel: website": "Property chanel is not allowed.",
    "purpose: persuade": 'Value is not accepted. Valid values: "inform", "convince", "reassure", "convert", "retain".',
    "emotion: 3": "Value is above the maximum of 2.",
    "wait: 5 minutes": "Write a duration such as 5 min or 1.5 d (units: s, min, h, d, wk, mo, y), or P2DT4H.",
    "clicks: 2.5": "Write a whole number, such as 3.",
    "moment_of_truth: yes": "Write true or false.",
    "cost: cheap": "Write an amount and the code of its currency, such as 0.35 EUR.",
    "quotes: Is it safe?": LIST,
    "team: Web Shop": "An id has only letters a to z, digits and single hyphens.",
    "thought: [a, b]": "Write a text, or one for each language: {en: ..., fr: ...}.",
    'action: ""': None,
}


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_is_marked_in_the_example_site(editor: Editor, file: Path) -> None:
    assert editor.problems(editor.folder / file.relative_to(ROOT), file.read_text("utf-8")) == []


@pytest.mark.parametrize("line", MISTAKES)
def test_a_mistake_is_marked_on_its_line(editor: Editor, line: str) -> None:
    found = editor.problems(editor.folder / "journeys" / "first-order.yml", f"{TOUCHPOINT}{line}\n")
    expected = MISTAKES[line]
    assert found == ([f"7: {expected}"] if expected else [])


def test_what_is_missing_is_marked(editor: Editor) -> None:
    found = editor.problems(
        editor.folder / "journeys" / "first-order.yml", "title: First order\nstages: [Buy]\n"
    )
    assert found == ['1: Missing property "personas".']


def test_keys_with_nothing_behind_them_are_not_marked(editor: Editor) -> None:
    text = f"{TOUCHPOINT}thought:\n        wait:\n        quotes:\n        duration:\n        purpose:\n"
    assert editor.problems(editor.folder / "journeys" / "first-order.yml", text) == []


def test_each_file_has_the_schema_of_its_kind(editor: Editor) -> None:
    nothing = "nonsense: 1\n"
    files = ("journeys/a.yml", "journeys/b2b/a.yaml", "personas/a.yml", "journeys/_catalog.yml")
    assert all(editor.problems(editor.folder / name, nothing) for name in files)
    others = (
        "journeys/_notes.yml",
        "journeys/_drafts/a.yml",
        "mkdocs.yml",
        "docs/a.yml",
        ".github/workflows/a.yml",
    )
    assert not any(editor.problems(editor.folder / name, nothing) for name in others)


def test_a_project_in_a_folder_named_journeys(open_folder: Open, tmp_path: Path) -> None:
    editor = open_folder(tmp_path / "journeys")
    assert editor.problems(editor.folder / "mkdocs.yml", "site_name: A\n") == []
    assert editor.problems(editor.folder / "personas" / "amira.yml", "name: Amira\n") == []
    assert editor.problems(editor.folder / "journeys" / "first-order.yml", "name: Amira\n")


def test_folders_with_other_names(open_folder: Open, tmp_path: Path) -> None:
    editor = open_folder(tmp_path, journeys_dir="content/maps", personas_dir="content/people")
    assert editor.problems(tmp_path / "content" / "maps" / "a.yml", "nonsense: 1\n")
    assert editor.problems(tmp_path / "content" / "people" / "a.yml", "name: Amira\n") == []
    assert editor.problems(tmp_path / "journeys" / "a.yml", "nonsense: 1\n") == []


def test_the_settings_that_init_writes_are_those(
    open_folder: Open, server: list[str], tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "journeys", tmp_path / "journeys")
    (tmp_path / "mkdocs.yml").write_text("site_name: A\nplugins: [journeys]\n", "utf-8")
    with pytest.raises(SystemExit) as ended:
        main(["init", "--config-file", str(tmp_path / "mkdocs.yml")])
    assert ended.value.code == 0
    written = json.loads((tmp_path / ".vscode" / "settings.json").read_text("utf-8"))
    editor = Editor(server, tmp_path, {"schemas": written["yaml.schemas"]})
    try:
        assert editor.problems(tmp_path / "journeys" / "consumers" / "click-and-collect.yml") == []
        assert editor.problems(tmp_path / "journeys" / "a.yml", "nonsense: 1\n")
    finally:
        editor.close()


def test_a_comment_in_the_file_names_the_schema(editor: Editor) -> None:
    text = "# yaml-language-server: $schema=../schemas/journey.json\nnonsense: 1\n"
    assert "2: Property nonsense is not allowed." in editor.problems(
        editor.folder / "elsewhere" / "a.yml", text
    )
