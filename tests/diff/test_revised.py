"""An older version that is made of the one of today is the one that its text gives as a whole."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs_journeys.changes.pieces import is_clear
from mkdocs_journeys.changes.revised import revised
from mkdocs_journeys.diff.plain import plain
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.source.reader import read_string
from mkdocs_journeys.workspace.building import build
from mkdocs_journeys.workspace.ids import name_parts

from tests.project import ROOT

LANGUAGES = ("en", "fr")
TEXTS = [path.read_text("utf-8") for path in sorted(ROOT.glob("journeys/**/*.yml")) if path.name[0] != "_"]
LINES = (
    *("", "#x", "---", "...", "%YAML 1.2", "\t", "? a", '"a": b', "&a", "*a", "- b", "  ]", '"', "stages:"),
    *("title: foo", 'title: "foo', 'goal: "x', 'goal: y"', "trigger: 'it''", "tags: [a,", "summary: >"),
    *("    title: Now", "  - id: z", "    touchpoints:", "      - title: There", "   quotes:", '  "x'),
)
HOW = ("cut", "twice", "word", "line", "move", "end", "inwards", "outwards")
EDIT = st.tuples(
    st.sampled_from(HOW),
    st.integers(0, 2_000),
    st.integers(0, 2_000),
    st.sampled_from(LINES),
    st.sampled_from(['"', "'", " ", " # c", "]", ":"]),
)


def edited(text: str, how: str, at: int, other: int, line: str, sign: str) -> str:
    """A text after somebody was there."""
    lines = text.split("\n")
    at, other = at % len(lines), other % len(lines)
    if how == "cut":
        del lines[at : at + 1 + other % 30]
    elif how == "twice":
        lines.insert(at, lines[other])
    elif how == "word":
        lines[at] = lines[at].replace("e", "E", 1)
    elif how == "line":
        lines.insert(at, line)
    elif how == "move":
        block = lines[at : at + 12]
        del lines[at : at + 12]
        lines[other:other] = block
    elif how == "end":
        lines[at] += sign
    else:
        lines[at] = f"  {lines[at]}" if how == "inwards" else lines[at][1:]
    return "\n".join(lines)


def made(text: str) -> Journey | None:
    """The journey of a text, read as a whole."""
    journey = build(Journey, read_string(text, "x.yml"), LANGUAGES).whole
    if journey is not None:
        object.__setattr__(journey, "id", "x")
        name_parts(journey)
    return journey


def described(journey: Journey) -> object:
    """All that a journey says, and of what and where its parts are."""
    name_parts(journey)
    parts = [
        (type(part), part.path, getattr(part, "id", "")) for part in journey.walk() if part is not journey
    ]
    return plain(journey), parts


@settings(max_examples=300, deadline=None)
@given(text=st.sampled_from(TEXTS), edits=st.lists(EDIT, min_size=1, max_size=3))
def test_any_edit_gives_the_same_journey_or_is_read_as_a_whole(
    text: str, edits: list[tuple[str, int, int, str, str]]
) -> None:
    today, old = made(text), text
    assert today is not None
    for edit in edits:
        old = edited(old, *edit)
    found = revised(old, today, LANGUAGES)
    if found is not None:
        whole = made(old)
        assert whole is not None, "it has mistakes"
        assert described(found) == described(whole)
    assert all(part.document is today.document for part in today.walk()), "the one of today stays as it is"


TODAY = """\
# Who rides
title: A ride
personas: [amira]
stages:
  - id: before
    title: Before
    touchpoints:
      - {title: Looks, channel: web}
      - title: Reads
        channel: web
  - id: after
    title: After
    emotion: 1
"""


@pytest.mark.parametrize(
    ("now", "before"),
    [
        ("A ride", "A long ride"),
        ("title: Reads", "title: Listens"),
        (
            "    emotion: 1\n",
            "    emotion: {score: -1, feeling: lost}\n    summary: >\n      Of two\n      lines\n",
        ),
        ("      - title: Reads\n        channel: web\n", ""),
        ("  - id: after", "  - id: new\n    title: New\n  - id: after"),
        ("personas: [amira]\n", "tags: [Is it?, b]\npersonas: [amira]\n"),
    ],
)
def test_what_is_written_the_same_is_the_same_thing(now: str, before: str) -> None:
    today = made(TODAY)
    assert today is not None
    assert TODAY.count(now) == 1
    found = revised(TODAY.replace(now, before), today, LANGUAGES)
    assert found is not None
    whole = made(TODAY.replace(now, before))
    assert whole is not None
    assert described(found) == described(whole)
    assert {id(part) for part in today.walk()} & {id(part) for part in found.walk()}


@pytest.mark.parametrize(
    ("text", "clear"),
    [
        ('a: "x"\nb: [c, "d"]\n', True),
        ("a: don't [x\nb: [don't]\n", True),
        ("- {a: b}\n- c\n", True),
        ('a: |\n  x: "y"\n', True),
        ('a: "x\nb: y"', False),
        ('a: "x \\"\nb: y"', False),
        ("a: 'it''\nb: y'", False),
        ("a: [b,\nc: d]", False),
        ('a: [b, "c]\nd: e"]', False),
        ("a: [b, 'c]\nd: e']", False),
        ("a: b\n---\nc: d", False),
        ('"a": b', False),
        ("a: b\rc: d", False),
    ],
)
def test_a_line_is_only_taken_for_a_key_where_no_value_can_reach_it(text: str, clear: bool) -> None:
    assert is_clear(text) is clear
