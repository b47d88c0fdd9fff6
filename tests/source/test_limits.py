"""Files that would spend the machine are refused with a place, by either parser, and quickly."""

from pathlib import Path

import pytest
from mkdocs_journeys.source.cache import ContentCache
from mkdocs_journeys.source.parsers import CParser, Parser, parse_in_c, parse_in_python
from mkdocs_journeys.source.reader import read, read_string

PARSERS = [parse_in_python] if CParser is None else [parse_in_c, parse_in_python]

ALIAS_BOMB = "a: &a [x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGE_BOMB = "a: &a {x: 1}\nb: &b {<<: [*a, *a]}\nc: {<<: [*b, *b]}\n"


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    ("text", "first", "stop"),
    [
        pytest.param(ALIAS_BOMB, "1:4 J105", "2:8 J105", id="alias bomb"),
        pytest.param(MERGE_BOMB, "1:4 J105", "2:8 J105", id="merge bomb"),
        pytest.param("[" * 100_000, "1:33 J106", "1:33 J106", id="100,000 levels in brackets"),
        pytest.param("a: " + "[" * 100_000 + "]" * 100_000, "1:35 J106", "1:35 J106", id="closed again"),
        pytest.param("- " * 100_000, "1:65 J106", "1:65 J106", id="100,000 levels of hyphens"),
        pytest.param("{a: " * 50_000, "1:129 J106", "1:129 J106", id="50,000 levels of keys"),
        pytest.param("[" + "a," * 200_001 + "]", "1:400000 J106", "1:400000 J106", id="200,001 values"),
        pytest.param(f"title: {'x' * 8_001}\n", "1:8 J106", "1:8 J106", id="a long text"),
        pytest.param(f"{'x' * 8_001}: 1\n", None, None, id="a long key"),
        pytest.param(f'title: "{"é" * 8_001}"\n', "1:8 J106", "1:8 J106", id="a long text of accents"),
    ],
)
def test_refused(parser: Parser, text: str, first: str | None, stop: str | None) -> None:
    findings = read_string(text, "f.yml", parser).findings
    assert findings
    assert {finding.code for finding in findings} <= {"J102", "J105", "J106"}
    if first is not None:
        places = [f"{f.span.line}:{f.span.column} {f.code}" for f in findings]
        assert (places[0], places[-1]) == (first, stop)


@pytest.mark.parametrize("parser", PARSERS[:1])
@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * 31 + "]" * 31,
        "a: [" + "a," * 199_996 + "]",
        f"title: {'x' * 8_000}\n",
    ],
    ids=["31 lists below a key", "199,999 values", "8,000 characters"],
)
def test_allowed(parser: Parser, text: str) -> None:
    assert read_string(text, "f.yml", parser).findings == []


def test_a_hundred_megabytes_are_not_even_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.yml"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("it was opened"))
    document = read(path, "large.yml", ContentCache(None))
    assert [(f.code, str(f.message)) for f in document.findings] == [
        ("J106", "the file is larger than 2 MiB")
    ]


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    import os

    if not hasattr(os, "mkfifo"):
        pytest.skip("there are no pipes here")
    os.mkfifo(tmp_path / "pipe.yml")
    assert [f.code for f in read(tmp_path / "pipe.yml", "pipe.yml", ContentCache(None)).findings] == ["J101"]


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    document = read(tmp_path / "gone.yml", "gone.yml", ContentCache(None))
    assert [f.code for f in document.findings] == ["J101"]
