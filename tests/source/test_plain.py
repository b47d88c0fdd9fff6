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

WORDS = (
    "a",
    "b c",
    "don't",
    "50 %",
    "-2",
    "-a",
    ".5",
    "/p/q",
    "(d)",
    "null",
    "nullable",
    "é…",
    "%e",
    "!f",
    "&g",
    "'h'",
    "1:2",
)


def in_brackets(texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Lists and mappings of texts, written as people write them."""
    items = st.lists(texts, max_size=4)
    return st.one_of(
        items.map(lambda found: f"[{', '.join(found)}]"),
        items.map(
            lambda found: (
                f"{{{', '.join(f'{key}: {value}' for key, value in zip('abca', found, strict=False))}}}"
            )
        ),
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


@given(
    st.recursive(st.sampled_from(WORDS), in_brackets, max_leaves=8),
    st.sampled_from(SIGNS),
    st.integers(0, 60),
)
@settings(max_examples=400, deadline=None)
def test_brackets(text: str, sign: str, place: int) -> None:
    """As they are written, and with a sign that does not belong there."""
    same(f"a: {text}")
    same(f"a: {text[:place]}{sign}{text[place:]}")


def test_what_comes_back_is_a_value_of_its_own() -> None:
    for brackets in ("[b, c]", "{b: c}", "[{b: [c]}]"):
        first, second = plain(f"a: {brackets}\n"), plain(f"a: {brackets}\n")
        assert first is not None
        assert second is not None
        assert first == second
        first["a"].clear()
        assert plain(f"a: {brackets}\n") == second


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: b\n", {"a": "b"}),
        ("# first\n\na:\n  # inside\n  b: c \nd:\n- e\n- f: g\n  h:\n  - i\nj:", None),
        ("a: [b, -0.5, \"c, d: {'e'}\", {f: it}]", None),
        ("a: ''\nb: 'it''s'\nc: -1\nd: https://e.eu/#f\ne: []\nf: {}", None),
        ("a: don't & won't\nb: [R&D, 10 %, e-mail]\nc: ~\nd: 'null'", None),
        ("a: [{b: [c]}]\nd: {e: [f, [g, h]], i: {j: k}}\nl: []\nm: {}", None),
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
            "a: [[{}, []], b]",
            "a: %b",
            "a: @b",
            "-a: b",
            "a : b",
        ),
    ],
)
def test_what_is_not_plain_is_left_to_the_parser(text: str) -> None:
    assert plain(text) is None
