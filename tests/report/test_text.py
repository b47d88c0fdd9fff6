"""The report for a terminal."""

import pytest
from mkdocs_journeys.diagnostics import Finding, Severity
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.report.summary import Summary
from mkdocs_journeys.report.text import TextReport, cells
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.wording import Wording


def lines(source: str, start: int, end: int, hint: str = "a hint", colour: bool = False) -> list[str]:
    """The report of one finding on the only line of a file; the columns start at 1."""
    report = TextReport({"a.yml": Document("a.yml", source, None)}, Wording("en"), colour)
    span = Span("a.yml", 1, start, 1, end)
    return list(report.finding(Finding("J204", Message("wrong"), span, Message(hint) if hint else None)))


def test_a_finding() -> None:
    assert lines("state: now", 8, 11) == [
        "a.yml:1:8: error J204 invalid-value: wrong",
        "  1 | state: now",
        "    |        ^^^  a hint",
    ]


def test_without_a_hint_nothing_hangs_behind_the_marker() -> None:
    assert lines("state: now", 8, 11, hint="")[-1] == "    |        ^^^"


@pytest.mark.parametrize(
    ("source", "start", "end", "before", "marked"),
    [
        ("夕食: 今", 5, 6, 6, 2),
        ("夕食: 今日は", 5, 8, 6, 6),
        ("e\u0301te\u0301: x", 8, 9, 5, 1),
        ("🍝: now", 4, 7, 4, 3),
        ("a\tb: x", 6, 7, 5, 1),
        ("ｆｕｌｌ: x", 7, 8, 10, 1),
    ],
)
def test_the_marker_stands_under_wide_characters(
    source: str, start: int, end: int, before: int, marked: int
) -> None:
    assert lines(source, start, end, hint="")[-1] == f"    | {' ' * before}{'^' * marked}"


def test_a_place_behind_the_end_of_the_line_is_marked_too() -> None:
    assert lines("state:", 7, 7)[-1] == "    |       ^  a hint"


def test_a_long_line_is_cut_around_the_place() -> None:
    source = "x" * 500 + "HERE" + "y" * 500
    _, shown, marker = lines(source, 501, 505)
    assert shown.startswith("  1 | …x")
    assert shown.endswith("y…")
    assert cells(shown) <= 170
    assert shown[marker.index("^") : marker.rindex("^") + 1] == "HERE"


@pytest.mark.parametrize("start", [1, 80, 81, 160, 161, 200])
def test_the_marker_is_under_its_place_wherever_a_line_is_cut(start: int) -> None:
    source = "".join(chr(ord("A") + n % 26) for n in range(200))
    _, shown, marker = lines(source, start, start + 1)
    assert shown[marker.index("^")] == source[start - 1]


def test_a_line_that_just_fits_is_not_cut() -> None:
    assert lines("x" * 160, 150, 151)[1] == "  1 | " + "x" * 160


def test_the_marker_of_a_long_text_leaves_room_for_the_hint() -> None:
    assert lines("x" * 100, 1, 101)[-1] == f"    | {'^' * 60}  a hint"


def test_what_a_terminal_would_obey_is_not_printed() -> None:
    shown = "\n".join(lines("a\u202eb\x1b[31m\x07c: x", 12, 13))
    assert "\u202e" not in shown
    assert "\x1b" not in shown
    assert "\x07" not in shown


def test_a_value_with_several_lines_takes_one_in_the_message() -> None:
    report = TextReport({}, Wording("en"))
    finding = Finding("J204", Message('"{word}" is wrong', word="a\nb\r\nc\u2028d"), Span("a.yml"))
    assert list(report.finding(finding)) == ['a.yml:1:1: error J204 invalid-value: "a b c d" is wrong']


def test_colour() -> None:
    first, shown, marker = lines("state: now", 8, 11, colour=True)
    assert first == "\033[1ma.yml:1:8\033[0m: \033[1;31merror\033[0m J204 invalid-value: wrong"
    assert "\033[2m" in shown
    assert "\033[1;31m^^^\033[0m" in marker


def test_the_closing_line_counts() -> None:
    def closing(severities: list[Severity], language: str = "en") -> str:
        findings = [
            Finding("J204", Message("x"), Span(f"{n}.yml"), severity=s) for n, s in enumerate(severities)
        ]
        return TextReport({}, Wording(language)).closing(Summary.of_findings(findings, 1, 2))

    assert closing([]) == "1 journey and 2 personas checked: nothing found"
    assert closing([Severity.ERROR]) == "1 journey and 2 personas checked: 1 error in 1 file"
    assert (
        closing([Severity.INFO, Severity.ERROR, Severity.WARNING, Severity.ERROR])
        == "1 journey and 2 personas checked: 2 errors, 1 warning, 1 info in 4 files"
    )
