"""The small values: what is read, and what is refused with a word on how to write it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_journeys.model.catalog import Language
from mkdocs_journeys.model.values.duration import Duration
from mkdocs_journeys.model.values.ident import Id, Ref
from mkdocs_journeys.model.values.link import Deliverable, Link, Path
from mkdocs_journeys.model.values.moment import Day, Moment
from mkdocs_journeys.model.values.money import Money
from mkdocs_journeys.model.values.number import Flag, Range
from mkdocs_journeys.model.values.quantity import Quantity
from mkdocs_journeys.model.values.share import Share
from mkdocs_journeys.model.values.value import Value

from tests.model.refusals import refused

TYPES: list[type[Value]] = [
    Day,
    Deliverable,
    Duration,
    Id,
    Language,
    Link,
    Moment,
    Money,
    Path,
    Quantity,
    Ref,
    Share,
]


@pytest.mark.parametrize(
    ("bounds", "text", "value"),
    [
        (Range(-2, 2), "-2", -2),
        (Range(-2, 2), "1.5", 1.5),
        (Range(-2, 2), "+.5", 0.5),
        (Range(0, whole=True), "9", 9),
        (Range(0, whole=True), "9.0", 9),
    ],
)
def test_numbers(bounds: Range, text: str, value: float) -> None:
    assert bounds.validate(text) == value


@pytest.mark.parametrize(
    ("bounds", "text", "code"),
    [
        (Range(-2, 2), "2.01", "J205"),
        (Range(0, whole=True), "-1", "J205"),
        (Range(0, whole=True), "1.5", "J203"),
        (Range(-2, 2), "sad", "J203"),
        (Range(-2, 2), "nan", "J203"),
        (Range(-2, 2), "1e0", "J203"),
        (Range(-2, 2), "9" * 5_000, "J203"),
        (Range(-2, 2), "٢", "J203"),
        (Range(-2, 2), ["1"], "J203"),
        (Range(-2, 2), {"a": "1"}, "J203"),
        (Range(-2, 2), None, "J203"),
    ],
)
def test_no_numbers(bounds: Range, text: Any, code: str) -> None:
    assert refused(bounds.validate, text)[0] == code


@pytest.mark.parametrize(
    ("text", "value"), [("true", True), ("True", True), ("false", False), ("FALSE", False)]
)
def test_flags(text: str, value: bool) -> None:
    assert Flag.validate(text) is value


@pytest.mark.parametrize(
    ("text", "hint"),
    [("yes", 'did you mean "true"?'), ("Non", 'did you mean "false"?'), ("2", "write true or false")],
)
def test_no_flags(text: str, hint: str) -> None:
    assert refused(Flag.validate, text)[::2] == ("J204", hint)


@given(
    st.sampled_from(TYPES),
    st.text() | st.from_regex(r"[-+0-9.,%PTYMWDHS \u00a0a-zA-Z:/]{1,12}", fullmatch=True),
)
def test_any_text_gives_a_value_or_a_problem(kind: type[Value], text: str) -> None:
    if kind.reads(text.strip()):
        value = kind.validate(text)
        assert kind.validate(value) is value
    else:
        code, message, _ = refused(kind.validate, text)
        assert code.startswith("J")
        assert message
