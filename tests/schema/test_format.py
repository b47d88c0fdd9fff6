"""The schema as a text: valid, complete, and such that it teaches the format."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Literal, get_origin

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from mkdocs_journeys.cli.schema import command
from mkdocs_journeys.model import words
from mkdocs_journeys.model.element import Element, keys_of
from mkdocs_journeys.model.meanings import MEANINGS
from mkdocs_journeys.schema.format import KINDS, schema, written

ANYWHERE = ("Quadrant", "KpiStatus")  # computed, not written
SCHEMAS = {kind: schema(kind) for kind in KINDS}


def fragments(node: Any) -> Iterator[dict[str, Any]]:
    """Every mapping of a schema."""
    if isinstance(node, dict):
        yield node
    for value in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from fragments(value)


def validator(kind: str, fragment: dict[str, Any]) -> Draft202012Validator:
    """What a piece of a schema allows."""
    return Draft202012Validator({**fragment, "$defs": SCHEMAS[kind]["$defs"]})


def keys(kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key of a kind of file, with the class that has it."""
    top = SCHEMAS[kind]
    for name, definition in {kind: top, **top["$defs"]}.items():
        for key, entry in definition.get("properties", {}).items():
            yield f"{name}.{key}", entry


def elements(kind: type[Element]) -> set[type[Element]]:
    """A class and all classes that stand somewhere below it."""
    from mkdocs_journeys.model.shapes import element_in

    below = (element_in(field.annotation) for field in kind.model_fields.values())
    return {kind}.union(*(elements(child) for child in below if child is not None))


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_a_schema_of_the_draft_that_it_names(kind: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[kind])
    assert SCHEMAS[kind]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMAS[kind]["$id"] == f"urn:mkdocs-journeys:format-1:{kind}"


@pytest.mark.parametrize("kind", KINDS)
def test_the_command_prints_the_same_bytes_each_time(kind: str) -> None:
    printed = CliRunner().invoke(command, [kind]).stdout_bytes
    assert printed == written(kind).encode() == CliRunner().invoke(command, [kind]).stdout_bytes
    assert json.loads(printed) == SCHEMAS[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_has_a_title_and_a_description(kind: str) -> None:
    assert [name for name, entry in keys(kind) if not (entry.get("title") and entry.get("description"))] == []


@pytest.mark.parametrize("kind", KINDS)
def test_it_has_every_key_of_the_model_and_no_other(kind: str) -> None:
    top = SCHEMAS[kind]
    for element in elements(KINDS[kind]):
        definition = top if element is KINDS[kind] else top["$defs"][element.__name__]
        assert definition["properties"].keys() == keys_of(element), element
        assert definition["additionalProperties"] is False, element
        assert definition["description"], element


def test_every_word_that_is_written_has_a_meaning() -> None:
    lists = {name: value for name, value in vars(words).items() if get_origin(value) is Literal}
    assert {name for name, value in lists.items() if value not in MEANINGS} == set(ANYWHERE)
    for allowed, meanings in MEANINGS.items():
        assert tuple(meanings) == allowed.__args__
        assert all(meanings.values())


@pytest.mark.parametrize("kind", KINDS)
def test_every_enum_says_what_its_words_mean(kind: str) -> None:
    for fragment in fragments(SCHEMAS[kind]):
        if isinstance(fragment.get("enum"), list):
            assert len(fragment["enumDescriptions"]) == len(fragment["enum"])
            assert all(fragment["enumDescriptions"])


@pytest.mark.parametrize("kind", KINDS)
def test_every_pattern_says_in_words_what_it_wants(kind: str) -> None:
    for fragment in fragments(SCHEMAS[kind]):
        if isinstance(fragment.get("pattern"), str):
            assert fragment.get("errorMessage") or fragment.get("patternErrorMessage"), fragment


@pytest.mark.parametrize("kind", KINDS)
def test_every_example_and_default_is_allowed_where_it_stands(kind: str) -> None:
    for fragment in fragments(SCHEMAS[kind]):
        shown = fragment.get("examples", []) if isinstance(fragment.get("examples"), list) else []
        for example in [*shown, *([fragment["default"]] if "default" in fragment else [])]:
            assert validator(kind, fragment).is_valid(example), (example, fragment)


@pytest.mark.parametrize("kind", KINDS)
def test_what_editors_fill_in_is_allowed_there(kind: str) -> None:
    for fragment in fragments(SCHEMAS[kind]):
        for snippet in fragment.get("defaultSnippets", []):
            value = filled(snippet["body"])
            value = [value] if snippet.get("type") == "array" else value
            problems = [error.message for error in validator(kind, fragment).iter_errors(value)]
            assert problems == [], snippet["label"]


def test_lists_have_two_things_to_fill_in_or_none() -> None:
    for kind in KINDS:
        for name, entry in keys(kind):
            assert len(entry.get("defaultSnippets", [])) != 1, name


def filled(body: Any) -> Any:
    """What stands in the file when nothing is typed into the places of a snippet."""
    if isinstance(body, dict):
        return {key: filled(value) for key, value in body.items()}
    if isinstance(body, list):
        return [filled(value) for value in body]
    if not isinstance(body, str):
        return body
    text = body.removeprefix("^")
    text = text.partition(":")[2].removesuffix("}") if text.startswith("${") else text
    return json.loads(text) if body.startswith("^") else text
