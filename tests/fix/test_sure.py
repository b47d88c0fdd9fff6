"""What is a slip of the pen, and what may well be meant."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs_journeys.diagnostics import Edit
from mkdocs_journeys.fixing.edits import edited, text_at
from mkdocs_journeys.fixing.mending import mended
from mkdocs_journeys.location import Span
from mkdocs_journeys.model.values.value import sure_number
from mkdocs_journeys.nearest import distance, surely_meant

from tests.project import ROOT, make, options_of


@pytest.mark.parametrize(
    ("word", "known", "sure"),
    [
        ("amria", ["amira", "ben"], "amira"),
        ("Busy_Parent", ["busy-parent"], "busy-parent"),
        ("hihg", ["low", "medium", "high"], "high"),
        ("occasionnal", ["rare", "occasional"], "occasional"),
        ("customr", ["customer", "customers"], None),
        ("customer-3", ["customer-2"], None),
        ("shop", ["shop-1", "shop-2"], None),
        ("ben", ["bin"], None),
        ("lift", ["link", "list"], None),
        ("Shop", ["shop", "SHOP"], None),
        ("anything", [], None),
        ("unavailable", ["available"], None),
    ],
)
def test_surely_meant(word: str, known: list[str], sure: str | None) -> None:
    assert surely_meant(word, known) == sure


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("0,35 EUR", "0.35 EUR"),
        ("-0,5", "-0.5"),
        ("1 250,50 EUR", "1250.50 EUR"),
        ("18 240", "18240"),
        ("0,125", "0.125"),
        ("1250,500", "1250.500"),
        ("1,250 EUR", None),
        ("1,250.50", None),
        ("1,2,3", None),
        ("12 34", None),
        ("30,09,2026", None),
    ],
)
def test_sure_number(text: str, sure: str | None) -> None:
    assert sure_number(text) == sure


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_distance_is_one(one: str, other: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)
    assert distance(one, other) <= max(len(one), len(other))


def test_edits_do_not_move_each_other() -> None:
    text = "one\r\ntwo two\nthree"
    edits = [
        Edit(Span("f", 2, 5, 2, 8), "2"),
        Edit(Span("f", 1, 1, 1, 4), "first"),
        Edit(Span("f", 3, 1, 3, 6), ""),
    ]
    assert edited(text, edits) == "first\r\ntwo 2\n"
    assert text_at(text, edits[0].span) == "two"
    assert edited(text, [Edit(Span("f", 2, 1, 2, 8), "x"), *edits[:1]]) == "one\r\nx\nthree"


def files_of(root: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(root.rglob("*")):
        if path.is_file():
            yield path.relative_to(root.parent).as_posix(), path.read_bytes()


def test_the_example_site_has_nothing_to_mend() -> None:
    options = options_of(ROOT)
    files = [name for folder in ("journeys", "personas") for name, _ in files_of(ROOT / folder)]
    mending = mended(options, files)
    assert (mending.mends, mending.texts) == ([], {})


IDS = st.from_regex(r"[a-z]{2,8}(-[a-z0-9]{1,4})?", fullmatch=True).filter(
    lambda id: id not in ("con", "aux", "index")
)


@given(st.lists(IDS, min_size=2, max_size=8, unique=True), st.text("abc é:,#'", min_size=1, max_size=20))
@settings(max_examples=30, deadline=None)
def test_a_sound_file_is_never_changed(
    tmp_path_factory: pytest.TempPathFactory, ids: list[str], text: str
) -> None:
    root = make(
        tmp_path_factory.mktemp("sound"),
        {
            "journeys/_catalog.yml": f"teams: [{', '.join(f'{{id: {id}}}' for id in ids)}]\n",
            "journeys/a.yml": f"title: A\nsummary: {text!r}\npersonas: [amira]\nstages: [A]\nowner: {ids[0]}\n",
        },
    )
    mending = mended(options_of(root), ["journeys/a.yml", "journeys/_catalog.yml"])
    assert mending.texts == {}
