"""The word that was probably meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_journeys.nearest import distance, may_be_within, nearest, spelt, suggestion

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


@given(st.text("abcé-", max_size=8), st.text("abcé-", max_size=8), st.integers(0, 3))
def test_counting_letters_leaves_out_nothing_that_is_near(one: str, other: str, slips: int) -> None:
    if distance(spelt(one), spelt(other)) <= slips:
        assert may_be_within(one, other, slips)
