"""What the forms write: it says what was said before, passes the check, and is in the layout of `journeys fmt`."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from mkdocs_journeys.fixing.files import project_files
from mkdocs_journeys.fixing.formatting import lay_out
from mkdocs_journeys.forms.config import KINDS
from mkdocs_journeys.forms.shapes import shape
from mkdocs_journeys.source.reader import read_string

from tests.npm import program
from tests.project import ROOT, loaded, make, options_of

HERE = Path(__file__).parent
LAYOUT = ROOT / "plugins/mkdocs_journeys/assets/forms/layout.js"
SAME = "data => data"
AWKWARD = """\
title: "2024"
personas: [amira]
goal: 'yes: no # not'
trigger: "- a hyphen"
outcome: "It's \\"so\\""
tags: ["a, b", "c: d", "[e]", é]
stages:
  - Only a title
  - title: "null"
    emotion: -1
    duration: {typical: 1 d}
    questions: ["Why?", "A text so long that it does not fit into brackets with others of its kind, not ever"]
    quotes:
      - "A quote: with a colon"
    touchpoints:
      - {title: Pays, channel: website, moment_of_truth: true, indicators: {error rate: 4 %}}
    kpis:
      - metric: nps
        target: {value: 40}
        measurements: [{on: 2026-01, value: 3}, {on: 2026-02, value: 4}]
    summary: |
      Two lines,
        one of them further in.

      And a paragraph.
"""


@pytest.fixture(scope="session")
def reader() -> tuple[str, str]:
    """Node.js, and the reader of YAML."""
    node, library = program(HERE / "package.json", "yaml/index.js")
    return node, library


def rewritten(root: Path, reader: tuple[str, str], languages: list[str], change: str = SAME) -> None:
    """All files of a project, read and written by the forms."""
    node, library = reader
    script = shutil.copy(HERE / "rewrite.mjs", root / "rewrite.mjs")
    layout = shutil.copy(LAYOUT, root / "layout.mjs")
    known = root / "known.json"
    known.write_text(
        json.dumps({"languages": languages, "shapes": {name: shape(kind) for name, kind in KINDS.items()}}),
        "utf-8",
    )
    files = [str(source.path) for _, source in project_files(options_of(root).settings)]
    command = [node, str(script), str(layout), library, str(known), change, *files]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr


def is_laid_out(root: Path) -> None:
    """Find every file in the one layout."""
    settings = options_of(root).settings
    for kind, source in project_files(settings):
        layout = lay_out(kind, source, settings)
        assert not layout.findings
        assert not layout.changes, "".join(layout.diff())


@pytest.mark.parametrize("languages", [["en", "fr"], ["en"]])
def test_the_example_stays_what_it_is(tmp_path: Path, reader: tuple[str, str], languages: list[str]) -> None:
    for name in ("journeys", "personas"):
        shutil.copytree(ROOT / name, tmp_path / name)
    before = {
        source.path: source.path.read_text("utf-8")
        for _, source in project_files(options_of(tmp_path).settings)
    }
    rewritten(tmp_path, reader, languages)
    is_laid_out(tmp_path)
    lines = 0
    for path, text in before.items():
        old, new = read_string(text, "a"), read_string(path.read_text("utf-8"), "a")
        assert without_false(old.data) == new.data
        lines += sum(line not in text for line in path.read_text("utf-8").splitlines())
    assert lines < 20, "what nobody changed stays as it was written"


def without_false(value: object) -> object:
    """Data without what is false anyway."""
    if isinstance(value, dict):
        return {key: without_false(item) for key, item in value.items() if item != "false"}
    return [without_false(item) for item in value] if isinstance(value, list) else value


def test_awkward_values(tmp_path: Path, reader: tuple[str, str]) -> None:
    root = make(tmp_path, {"journeys/awkward.yml": AWKWARD})
    before = read_string(AWKWARD, "a").data
    rewritten(root, reader, ["en"])
    is_laid_out(root)
    after = read_string((root / "journeys/awkward.yml").read_text("utf-8"), "a").data
    before["stages"][1]["summary"] = before["stages"][1]["summary"].rstrip("\n")
    assert after == before


def test_what_a_form_leaves_empty_is_not_written(tmp_path: Path, reader: tuple[str, str]) -> None:
    root = make(tmp_path, {"journeys/first.yml": "title: First\npersonas: [amira]\nstages: [Buy]\n"})
    change = """data => data.stages ? ({
        ...data, summary: "", goal: null, tags: [], kpis: [], pillars: {fluidity: null}, owner: undefined,
        title: "First, and last  ", evidence: [{title: "", kind: null}],
        stages: [...data.stages, {title: "Pay", final: false, emotion: {score: -0.5, feeling: ""}, clicks: undefined,
          touchpoints: [{title: "Pays", channel: "website", moment_of_truth: true, images: []}]}],
      }) : data"""
    rewritten(root, reader, ["en"], change)
    assert (root / "journeys/first.yml").read_text("utf-8") == (
        "title: First, and last\npersonas: [amira]\n\nstages:\n  - Buy\n\n  - title: Pay\n"
        "    emotion: {score: -0.5}\n    touchpoints:\n      - title: Pays\n        channel: website\n"
        "        moment_of_truth: true\n"
    )
    is_laid_out(root)
    assert [finding.code for finding in loaded(root).errors] == []


def test_a_text_in_one_language_needs_no_language(tmp_path: Path, reader: tuple[str, str]) -> None:
    root = make(tmp_path, {"journeys/first.yml": "title: First\npersonas: [amira]\nstages: [Buy]\n"})
    rewritten(
        root, reader, ["en", "fr"], "data => (data.stages && (data.stages[0].title.fr = 'Acheter'), data)"
    )
    assert (root / "journeys/first.yml").read_text("utf-8") == (
        "title: First\npersonas: [amira]\n\nstages:\n  - title:\n      en: Buy\n      fr: Acheter\n"
    )
    is_laid_out(root)
