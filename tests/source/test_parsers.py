"""The parser in C and the one in Python say the same of every text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs_journeys.source.compose import Composition, compose
from mkdocs_journeys.source.marks import Mark, places
from mkdocs_journeys.source.parsers import CParser, parse_in_c, parse_in_python

from tests.project import CASES, ROOT

pytestmark = pytest.mark.skipif(CParser is None, reason="the C library is not installed")

FILES = sorted(
    path
    for folder in (CASES, ROOT / "journeys", ROOT / "personas")
    for path in folder.rglob("*.y*ml")
    if path.is_file()
)


def facts(composition: Composition) -> tuple[object, list[Mark], list[tuple[str, str, object]]]:
    """Everything that a text says, in a form that can be compared."""
    marks = list(places(composition.marks)) if composition.data is not None and composition.marks else []
    found = [(finding.code, str(finding.message), finding.span) for finding in composition.findings]
    return composition.data, marks, found


def same(text: str) -> None:
    in_c, in_python = (facts(compose(text, "f.yml", parser)) for parser in (parse_in_c, parse_in_python))
    codes = {code for _, _, found in (in_c, in_python) for code, _, _ in found}
    if "J105" in codes:
        # Where YAML itself is refused, the parsers may disagree on how much of the rest they have read by then.
        assert in_c[2]
        assert in_python[2]
        return
    assert in_c == in_python


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files(path: Path) -> None:
    text = path.read_bytes().decode("utf-8-sig", "ignore")
    if "\0" not in text and "\x07" not in text:
        same(text)


@pytest.mark.parametrize(
    "text",
    [
        "a:\tb\n",
        "a: b \tc\n",
        "a:\n  b\n\tc\n",
        "- \n- a\n-\n",
        "a: {b, c: , d: }\n",
        "a: [b?, c: d]\n",
        "a: |\n  b\n\n\n\nc: >-\n  d\n  e",
        "? a\n: b\n",
        "a: 'b\n\n  c'\n",
        "a: b\r\nc: d\r\n",
        "a: b\rc: d\r",
        "--- \na: b\n...\n",
        "a: b # c\n# d\n",
        '"a":b\n',
        "",
        "\n\n",
        "#",
    ],
)
def test_corners(text: str) -> None:
    same(text)


SCALARS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufeff"))
NODES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(SCALARS.filter(bool), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(SCALARS.filter(bool), NODES, min_size=1, max_size=5))
@settings(max_examples=150, deadline=None)
def test_generated_documents(data: dict[str, object]) -> None:
    import json

    text = json.dumps(data, ensure_ascii=False, indent=1).replace("\x7f", "")
    same(text)


TEXTS = [path.read_text("utf-8-sig", "ignore")[:3000] for path in FILES if path.stat().st_size > 200]
# Not among them: a hash sign and a tab right behind > or |, which one parser refuses and the other takes; and the
# byte-order mark within a text, which counts as a column for one only.
SIGNS = st.sampled_from(list("\n :-?[]{},&*!|>'\"%@`ab0~é漢"))


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A piece of a real file with a few characters changed."""
    text = draw(st.sampled_from(TEXTS))
    start = draw(st.integers(0, max(0, len(text) - 1)))
    piece = list(text[start : start + draw(st.integers(1, 250))].replace("#", "").replace("\ufeff", ""))
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(piece)))
        piece[at : at + draw(st.integers(0, 2))] = [draw(SIGNS)]
    return "".join(piece)


@given(mutated())
@settings(max_examples=400, deadline=None)
def test_mutated_texts(text: str) -> None:
    same("".join(character for character in text if character >= " " or character in "\n\t\r"))
