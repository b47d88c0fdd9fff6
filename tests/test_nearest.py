"""The word that was probably meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_journeys.nearest import nearest, suggestion

WORDS = ["approved", "draft", "in-review", "retired"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("aproved", "approved"), ("DRAFT", "draft"), ("inreview", "in-review"), ("xyz", None), ("", None)],
)
def test_nearest(word: str, expected: str | None) -> None:
    assert nearest(word, WORDS) == expected


def test_where_nothing_is_near_a_short_list_is_shown_and_a_long_one_is_not() -> None:
    assert str(suggestion("xyz", WORDS)) == "known here: approved, draft, in-review, retired"
    assert suggestion("xyz", [f"word-{n}" for n in range(13)]) is None
    assert suggestion("xyz", []) is None


@given(st.text(), st.lists(st.text()))
def test_any_word(word: str, words: list[str]) -> None:
    assert nearest(word, words) in (None, *words)
