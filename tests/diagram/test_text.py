"""Texts are wrapped and cut so that they fit, and made safe so that they come back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_journeys.diagram.labels import mood_step, signed
from mkdocs_journeys.diagram.text import cut, html, label, legal, quoted, shorten, wrap
from mkdocs_journeys.diagram.widths import width

TEXT = st.text(st.characters(codec="utf-16-be", categories=None) | st.characters(), max_size=80)


@given(TEXT, st.floats(3, 40), st.integers(1, 4))
def test_wrapped_lines_fit(text: str, room: float, lines: int) -> None:
    wrapped = wrap(text, room, lines)
    assert len(wrapped) <= lines
    assert all(width(line) <= room for line in wrapped)


@given(TEXT, st.floats(3, 40))
def test_wrapping_loses_nothing_but_space(text: str, room: float) -> None:
    assert "".join("".join(wrap(text, room, 500)).split()) == "".join(text.split())


def test_a_long_word_is_broken_and_ends_in_an_ellipsis() -> None:
    lines = wrap("x" * 400, 10, 3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")


@given(TEXT)
def test_quoted_text_holds_nothing_that_ends_it(text: str) -> None:
    inner = quoted(text)[1:-1].replace("\\\\", "").replace('\\"', "")
    assert '"' not in inner
    assert "\n" not in inner
    assert not inner.endswith("\\")


@given(TEXT)
def test_html_holds_no_markup(text: str) -> None:
    assert not set('<>"') & set(html(text))


def test_what_xml_lacks_is_replaced() -> None:
    assert legal("a\x00b\x1bc\ud800d\ufffee") == "a\ufffdb\ufffdc\ufffdd\ufffde"


def test_labels_have_no_empty_line() -> None:
    assert label(["", "a", "\u3000"]) == '"\u00a0\\na\\n\u00a0"'


def test_short_texts_stay() -> None:
    assert (cut("short", 20), shorten("short", 10), shorten("too long for it", 8)) == (
        "short",
        "short",
        "too lon…",
    )


@pytest.mark.parametrize(
    ("mood", "step", "shown"),
    [(-2, -2, "−2"), (-1.5, -2, "−1.5"), (-0.2, 0, "−0.2"), (0, 0, "0"), (0.5, 1, "+0.5")],
)
def test_moods(mood: float, step: int, shown: str) -> None:
    assert (mood_step(mood), signed(mood)) == (step, shown)
