"""The JSON Schema accepts what the checks accept, as far as a schema can tell, and refuses what it can see is wrong."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from mkdocs_journeys.cli.schema import command
from ruamel.yaml import YAML

from tests.project import CASES, ROOT

KINDS = ("catalog", "journey", "persona")


def schema(kind: str) -> dict[str, Any]:
    """What `journeys schema` prints."""
    printed: dict[str, Any] = json.loads(CliRunner().invoke(command, [kind]).stdout)
    return printed


VALIDATORS = {kind: Draft202012Validator(schema(kind)) for kind in KINDS}
FILES = sorted((ROOT / "journeys").rglob("*.yml")) + sorted((ROOT / "personas").rglob("*.yml"))
SEEN_BY_A_SCHEMA = ("J107", "J201", "J202", "J203", "J204", "J207")
PASSING = [
    path
    for path in sorted((CASES / "findings").glob("J*/ok-*"))
    if path.parent.name not in ("J101", "J102", "J104")
]


def loaded(text: str) -> Any:
    """YAML 1.2 as an editor loads it: dates are texts."""
    return plain(YAML(typ="safe", pure=True).load(text))


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def kind_of(path: Path) -> str:
    return "catalog" if path.stem == "_catalog" else "persona" if "personas" in path.parts else "journey"


def mistakes(path: Path) -> list[str]:
    errors = VALIDATORS[kind_of(path)].iter_errors(loaded(path.read_text("utf-8")))
    return [f"{error.json_path}: {error.message}" for error in errors]


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_one(kind: str) -> None:
    Draft202012Validator.check_schema(schema(kind))
    assert schema(kind)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_example_site_is_accepted(path: Path) -> None:
    assert mistakes(path) == []


@pytest.mark.parametrize("folder", PASSING, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_the_checks_accept_is_accepted(folder: Path) -> None:
    for path in [*folder.glob("journeys/*.yml"), *folder.glob("personas/*.yml")]:
        if not path.name.startswith(("_notes", ".")):
            assert mistakes(path) == []


@pytest.mark.parametrize("code", SEEN_BY_A_SCHEMA)
def test_what_is_plainly_wrong_is_refused(code: str) -> None:
    for folder in sorted((CASES / "findings" / code).iterdir()):
        if folder.name.startswith("ok-"):
            continue
        expected = (folder / "expected.txt").read_text("utf-8")
        for path in [*folder.rglob("journeys/*.yml"), *folder.rglob("personas/*.yml")]:
            told = f"{path.relative_to(folder).as_posix()}:"
            if any(line.startswith(told) and f" {code} " in line for line in expected.splitlines()):
                assert mistakes(path), path
