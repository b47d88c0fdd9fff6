"""The quick way to the data says what the composer says, and leaves to it all that it would find something in."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from mkdocs_journeys.source.compose import compose
from mkdocs_journeys.source.parsers import CParser, parse_in_c
from mkdocs_journeys.source.quick import quick

from tests.project import ROOT
from tests.source.test_parsers import FILES, mutated

pytestmark = pytest.mark.skipif(CParser is None, reason="the C library is not installed")
ORDINARY = [path for path in FILES if ROOT / "journeys" in path.parents or ROOT / "personas" in path.parents]


def same(text: str) -> None:
    data = quick(text)
    if isinstance(data, dict):
        whole = compose(text, "f.yml", parse_in_c)
        assert not whole.findings
        assert repr(data) == repr(whole.data)


@pytest.mark.parametrize("path", ORDINARY, ids=lambda path: path.stem)
def test_the_files_of_the_example_are_ordinary(path: Path) -> None:
    assert isinstance(quick(path.read_text("utf-8")), dict)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files(path: Path) -> None:
    same(path.read_bytes().decode("utf-8-sig", "ignore"))


@given(mutated())
@settings(max_examples=400, deadline=None)
def test_mutated_texts(text: str) -> None:
    same(text)


@pytest.mark.parametrize(
    "text", ["a:", "a: ~\nb: 'null'\nc: null", "null: a\n? b\n: c", "a: |\n  b\n\n\nc: {d: , e: []}"]
)
def test_corners(text: str) -> None:
    assert isinstance(quick(text), dict)
    same(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: &x 1\nb: *x",
        "a: !!int 1",
        "a: 1\na: 2",
        "<<: {a: 1}",
        "? [a]\n: 1",
        "a: 1\n---\nb: 2",
        "%YAML 1.1\n---\na: 1",
        "a: " + "[" * 40 + "]" * 40,
        'a: "\\0"',
        "a: " + "x" * 9_000,
        "- a",
        "a",
        "",
        "a: [1",
    ],
)
def test_what_is_not_ordinary_is_left_to_the_composer(text: str) -> None:
    assert not isinstance(quick(text), dict)
