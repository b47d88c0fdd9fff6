"""Whatever stands in a file, findings come out: never an exception, and never a place outside the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.model.catalog import Catalog
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.report.text import TextReport
from mkdocs_journeys.source.decode import BREAK, decode
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.source.parsers import CParser, Parser, parse_in_c, parse_in_python
from mkdocs_journeys.source.reader import read_string
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.building import build

from tests.project import ROOT

PARSERS = [parse_in_python] if CParser is None else [parse_in_c, parse_in_python]
KINDS: list[type[Element]] = [Journey, Persona, Catalog]
EXAMPLES = [path.read_text("utf-8") for path in sorted((ROOT / "journeys").rglob("*.yml"))]
EXAMPLES += [path.read_text("utf-8") for path in sorted((ROOT / "personas").rglob("*.yml"))]
LINES = [line for text in EXAMPLES for line in text.splitlines() if line.strip()]


def look_at(text: str, parser: Parser) -> None:
    document = read_string(text, "f.yml", parser)
    findings = list(document.findings)
    for kind in KINDS:
        findings += build(kind, document, ("en",)).findings
    lines = BREAK.split(text)
    for finding in findings:
        tell(finding, document)
        for span in (finding.span, *(related.span for related in finding.related)):
            within(span, lines)


def tell(finding: Finding, document: Document) -> None:
    """Every finding can be told, on lines of its own."""
    report = TextReport({"f.yml": document}, Wording("fr"))
    for line in report.finding(finding):
        assert "\n" not in line


def within(span: Span, lines: list[str]) -> None:
    assert 1 <= span.line <= span.end_line <= len(lines)
    assert 1 <= span.column <= len(lines[span.line - 1]) + 1
    assert 1 <= span.end_column <= len(lines[span.end_line - 1]) + 2
    assert (span.line, span.column) <= (span.end_line, span.end_column)


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0",
        "\ufeff",
        "\ufefftitle: x",
        "title: \ufeff",
        'title: "\\0"',
        'title: "\\ud83d\\ude00"',
        'title: "\\N\\_\\L\\P"',
        'title: "\\x1b[31m"',
        "title: \ud800",
        "title: x\r\npersonas: x\r\n",
        "title: x\rpersonas: x",
        "\ttitle: x",
        "title:\t\t",
        "title: \x85 \u2028",
        "# \u2028\n",
        "~: ~",
        "? ",
        ": ",
        "- ",
        "[]",
        "{}",
        "{{}: x}",
        "null",
        "...",
        "--- |\n",
        "title: {}\npersonas: {}\nstages: {}\n",
        "title: []\nstages: [[], {}, null, '', [[]], {title: {}}]\n",
        "personas: [null, {}, [], [[]]]\n",
        "kpis: [{measurements: {list: [x], file: {}}}]\n",
        "kpis: [{measurements: [[], null, x, {on: [], value: {}}]}]\n",
        "stages: [{title: x, touchpoints: [{title: x, indicators: {a: [], b: {}, '': null}}]}]\n",
        "title: {en: {fr: x}, fr: [x]}\n",
        "title: {en: null, fr: ''}\n",
        "transitions: [{from: [], to: {}, share: [], after: {}}]\n",
        "stages: " + "[" * 31 + "]" * 31,
    ],
)
def test_corners(text: str, parser: Parser) -> None:
    look_at(text, parser)


@given(st.text(), st.sampled_from(PARSERS))
@settings(max_examples=300, deadline=None)
def test_any_text(text: str, parser: Parser) -> None:
    look_at(text, parser)


@given(st.lists(st.sampled_from(LINES), max_size=30), st.sampled_from(PARSERS[:1]))
@settings(max_examples=300, deadline=None)
def test_lines_of_real_files_in_any_order(lines: list[str], parser: Parser) -> None:
    look_at("\n".join(lines), parser)


@given(st.data())
@settings(max_examples=300, deadline=None)
def test_real_files_with_something_changed(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(EXAMPLES))[:4000]
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        length = data.draw(st.integers(0, 40))
        text = text[:start] + data.draw(st.sampled_from(NASTY)) + text[start + length :]
    look_at(text, PARSERS[0])


NASTY = [
    "",
    "\n",
    " ",
    "\t",
    "- ",
    ": ",
    "[",
    "]",
    "{",
    "}",
    "null",
    "~",
    '"',
    "'",
    "#",
    "&a ",
    "*a",
    "!t ",
    "|\n",
    "62",
    "-1",
    "é",
    "🦊",
]


@given(st.binary())
@settings(max_examples=300, deadline=None)
def test_any_bytes(raw: bytes) -> None:
    text = decode(raw, "f.yml")
    if isinstance(text, str):
        look_at(text, PARSERS[0])
    else:
        assert text.code == "J101"
        str(text.message)
