"""Packed texts come back as they were, one at a time; a damaged packet is known as one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from mkdocs_journeys.pages.packed import is_whole, pack, unpack

TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4)


@given(TEXTS)
def test_each_text_comes_back(texts: list[str]) -> None:
    packed = pack(*texts)
    assert [unpack(packed, index) for index in range(len(texts))] == texts
    assert is_whole(packed, len(texts))


@given(TEXTS, st.data())
def test_damage_is_noticed(texts: list[str], data: st.DataObject) -> None:
    packed = pack(*texts)
    place = data.draw(st.integers(0, len(packed) - 1))
    damaged = packed[:place] + bytes([packed[place] ^ 1]) + packed[place + 1 :]
    assert not is_whole(damaged, len(texts))
    assert not is_whole(packed[:place], len(texts))
    assert not is_whole(packed, len(texts) + 1)
