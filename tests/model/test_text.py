"""Texts in one language or several."""

from typing import Any

import pytest
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.values.text import Text


def title(raw: Any, *languages: str) -> Text:
    data = {"title": raw, "personas": ["amira"], "stages": ["Purchase"]}
    return Journey.model_validate(data, context={"languages": languages}).title


def test_a_plain_text_has_no_translations() -> None:
    text = title(" First order ")
    assert text == "First order"
    assert not text.translations
    assert text.language("fr") == ("First order", None)


@pytest.mark.parametrize(
    ("languages", "expected"),
    [
        (("en", "fr"), "Purchase"),
        (("fr", "en"), "Achat"),
        (("de", "fr"), "Achat"),
        (("de",), "Purchase"),
        ((), "Purchase"),
    ],
)
def test_the_first_language_of_the_catalogue_that_is_there_stands_for_the_text(
    languages: tuple[str, ...], expected: str
) -> None:
    assert title({"en": "Purchase", "fr": "Achat"}, *languages) == expected


def test_an_empty_translation_is_none() -> None:
    text = title({"en": " ", "fr": "Achat", "de": None}, "en")
    assert text == "Achat"
    assert dict(text.translations) == {"fr": "Achat"}


def test_the_language_that_a_text_is_really_in() -> None:
    text = title({"en": "Purchase", "fr": "Achat"}, "en")
    assert text.language("fr") == ("Achat", None)
    assert text.language("de") == ("Purchase", "en")


def test_prose_keeps_its_lines() -> None:
    data = {"title": "x", "personas": ["a"], "stages": ["b"], "summary": "one\n\n  two\n"}
    assert Journey.model_validate(data).summary == "one\n\n  two\n"
