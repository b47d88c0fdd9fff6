"""Settings with comments are added to, and nothing in them is lost."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_journeys.editor.jsonc import read
from mkdocs_journeys.editor.merging import Unmergeable, differing, with_entries, with_item

GROWN = {
    "": '{\n  "a": {\n    "b": 1\n  }\n}\n',
    "{}": '{\n  "a": {\n    "b": 1\n  }\n}',
    '{"x": 1}\n': '{"x": 1,\n  "a": {\n    "b": 1\n  }\n}\n',
    '{\n    "x": 1 // one\n}\n': '{\n    "x": 1, // one\n    "a": {\n        "b": 1\n    }\n}\n',
    '{\n\t"x": 1, /* one */\n}\n': '{\n\t"x": 1, /* one */\n\t"a": {\n\t\t"b": 1\n\t}\n}\n',
    '{\r\n  "x": 1\r\n}\r\n': '{\r\n  "x": 1,\r\n  "a": {\r\n    "b": 1\r\n  }\r\n}\r\n',
    '// mine\n{\n  "a": {}\n}\n': '// mine\n{\n  "a": {\n    "b": 1\n  }\n}\n',
    '{\n  "a": {\n    "c": "}//", // none\n  },\n  "d": []\n}': (
        '{\n  "a": {\n    "c": "}//", // none\n    "b": 1\n  },\n  "d": []\n}'
    ),
    "{\n  // nothing yet\n}\n": '{\n  "a": {\n    "b": 1\n  }\n  // nothing yet\n}\n',
}


@pytest.mark.parametrize("before", GROWN)
def test_an_entry_is_added(before: str) -> None:
    assert with_entries(before, ("a",), {"b": 1}) == GROWN[before]


@pytest.mark.parametrize("before", GROWN)
def test_twice_is_once(before: str) -> None:
    assert with_entries(GROWN[before], ("a",), {"b": 1}) == GROWN[before]


def test_what_is_there_stays() -> None:
    text = '{"a": {"./b": 2}}'
    assert with_entries(text, ("a",), {"b": 1}) == text
    assert differing(text, ("a",), {"b": 1, "c": 1}) == ["b"]


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "{",
        '{"a": 1',
        '{"a" 1}',
        '{"a": 1 "b": 2}',
        '{"a": 1} {}',
        "{'a': 1}",
        '{"a": /* }',
        '{"a": [1]}',
        '{"a": 3}',
        "nonsense",
        '{"a": nonsense}',
        "[" * 1000,
    ],
)
def test_what_cannot_be_added_to_is_told(text: str) -> None:
    with pytest.raises(Unmergeable):
        with_entries(text, ("a",), {"b": 1})


def test_an_item_is_added_once() -> None:
    text = with_item('{\n  "list": ["x"] // all\n}\n', "list", "y")
    assert text == '{\n  "list": ["x",\n    "y"\n  ] // all\n}\n'
    assert with_item(text, "list", "y") == text
    with pytest.raises(Unmergeable):
        with_item('{"list": {}}', "list", "y")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
SPACE = st.sampled_from(["", " ", "\n", "\r\n  ", " // it's {\n", "/* , */", "\t/* a\n * b */\n"])


@st.composite
def texts(draw: st.DrawFn, value: object) -> str:
    """A value as JSON with comments, spaces and commas anywhere."""

    def written(value: object) -> str:
        before, after, comma = draw(SPACE), draw(SPACE), draw(st.sampled_from(["", ","]))
        if isinstance(value, dict):
            parts = [
                f"{draw(SPACE)}{json.dumps(key)}{draw(SPACE)}:{written(item)}" for key, item in value.items()
            ]
            return f"{before}{{{','.join(parts)}{comma if parts else ''}{draw(SPACE)}}}{after}"
        if isinstance(value, list):
            parts = [written(item) for item in value]
            return f"{before}[{','.join(parts)}{comma if parts else ''}{draw(SPACE)}]{after}"
        return f"{before}{json.dumps(value)}{after}"

    return written(value)


@given(st.data(), st.dictionaries(st.text(max_size=5), JSON, max_size=4))
def test_any_settings_keep_their_values_and_comments(data: st.DataObject, value: dict[str, object]) -> None:
    before = data.draw(texts(value))
    assert read(before).value == value
    expected = {**value, "new": {"entry": ["*.yml"]}} if "new" not in value else value
    after = with_entries(before, ("new",), {"entry": ["*.yml"]}) if "new" not in value else before
    assert read(after).value == expected
    rest = iter("".join(after.split()))
    assert all(character in rest for character in "".join(before.split()))
