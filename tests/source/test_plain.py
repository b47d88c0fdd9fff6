"""The quickest way to the data says what the composer says with either parser, and leaves the rest to it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs_journeys.source.compose import compose
from mkdocs_journeys.source.decode import unprintable
from mkdocs_journeys.source.parsers import default_parser, parse_in_python
from mkdocs_journeys.source.plain import plain

from tests.project import ROOT
from tests.source.test_parsers import FILES, mutated

SIGNS = (
    *(
        " ",
        "  ",
        "\n",
        "\n  ",
        "\n- ",
        "\n  - ",
        "- ",
        ": ",
        ":",
        ", ",
        ",",
        "[",
        "]",
        "{",
        "}",
        "[]",
        "{}",
        "'",
        '"',
    ),
    *(
        "#",
        " #",
        "&a",
        "*a",
        "!",
        "|",
        ">",
        "?",
        "%",
        "@",
        "~",
        "null",
        "-",
        "-1",
        "---",
        "<<",
        "\\",
        "\u00a0",
        "é",
    ),
    *("a", "b", "id", "a: b", "a:\n", "{a: b}", "[a, b]", "''", '""', "\r\n", "1.0", "https://a.eu"),
)


def same(text: str) -> None:
    data = plain(text) if unprintable(text, "f.yml") is None else None
    if data is not None:
        for parser in {default_parser, parse_in_python}:
            whole = compose(text, "f.yml", parser)
            assert not whole.findings
            assert repr(data) == repr(whole.data)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files(path: Path) -> None:
    same(path.read_bytes().decode("utf-8-sig", "ignore"))


@given(mutated())
@settings(max_examples=400, deadline=None)
def test_mutated_texts(text: str) -> None:
    same(text)


@given(st.lists(st.sampled_from(SIGNS), max_size=12).map("".join))
@settings(max_examples=1_000, deadline=None)
def test_signs(text: str) -> None:
    same(text)
    same(f"a: [{text}]")
    same(f"a: {{b: {text}}}\nc:\n  - d: e")


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: b\n", {"a": "b"}),
        ("# first\n\na:\n  # inside\n  b: c \nd:\n- e\n- f: g\n  h:\n  - i\nj:", None),
        ("a: [b, -0.5, \"c, d: {'e'}\", {f: it}]", None),
        ("a: ''\nb: 'it''s'\nc: -1\nd: https://e.eu/#f\ne: []\nf: {}", None),
        ("a: don't & won't\nb: [R&D, 10 %, e-mail]\nc: ~\nd: 'null'", None),
        ("a:\n  - b: c\n    d:\n      - e\n  - f: {g: h, i: [j, {k: l}]}\n", None),
    ],
)
def test_plain_texts(text: str, data: object) -> None:
    found = plain(text)
    assert found == (data or compose(text, "f.yml").data)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "a: 1\na: 2",
            "a: {b: 1, b: 2}",
            "a: &b c",
            "a: *b",
            "a: !c d",
            "a: |\n  b",
            "a: >\n  b",
            "a: b\n  c",
        ),
        *(
            "a: b # c",
            "a: b: c",
            "a: [b, c",
            "a: [b]]",
            'a: "b\\n"',
            'a: "b" c',
            "a:\tb",
            "a: {<<: b}",
            "---\na: b",
        ),
        *(
            "- a",
            "a",
            "",
            "# only this",
            "a: [b:c]",
            "a: [b,c]",
            "a: {b: }",
            "a: [, b]",
            "a: [b, ]",
            "a: ? b",
            "a: - b",
        ),
        *(
            "a: b\n c: d",
            " a: b\nc: d",
            "a:\n - b\nc: d\n - e",
            "a: " + "[" * 20 + "]" * 20,
            "a: " + "b" * 9_000,
        ),
        *(
            'a: [b]"',
            "a: {b: null}",
            "a: [null]",
            "a: [~]",
            "a: [b {}]",
            "a: [b[]c]",
            "a: %b",
            "a: @b",
            "-a: b",
            "a : b",
        ),
    ],
)
def test_what_is_not_plain_is_left_to_the_parser(text: str) -> None:
    assert plain(text) is None
