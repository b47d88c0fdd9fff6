"""The layout, case by case.

Each `cases/<name>.in.yml` is laid out as `<name>.out.yml`; a name that starts with `persona` or `catalog` is of that
kind, all others are journeys. To write the results anew, run `JOURNEYS_UPDATE=1 pytest tests/fmt/test_cases.py`, and
read what has changed.
"""

import os
from pathlib import Path

import pytest
from mkdocs_journeys.fixing.shapes import shape_of
from mkdocs_journeys.model.catalog import Catalog
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.source.decode import decode
from mkdocs_journeys.source.reader import read_string
from mkdocs_journeys.source.writer import formatted

from tests.project import ROOT

CASES = sorted((Path(__file__).parent / "cases").glob("*.in.yml"))
EXAMPLES = [path for name in ("journeys", "personas") for path in sorted((ROOT / name).rglob("*.yml"))]


def kind_of(path: Path) -> type[Element]:
    if "catalog" in path.name:
        return Catalog
    return Persona if path.name.startswith("persona") or path.parent.name == "personas" else Journey


def laid_out(path: Path) -> str:
    text = decode(path.read_bytes(), path.name)
    assert isinstance(text, str)
    return formatted(read_string(text, path.name), shape_of(kind_of(path)))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name.removesuffix(".in.yml"))
def test_case(path: Path) -> None:
    expected = path.with_name(path.name.replace(".in.", ".out."))
    written = laid_out(path)
    if os.environ.get("JOURNEYS_UPDATE"):
        expected.write_bytes(written.encode())
    assert written.encode() == expected.read_bytes()
    assert laid_out(expected) == written


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_example_site_is_laid_out(path: Path) -> None:
    assert laid_out(path).encode() == path.read_bytes()
