"""Sentences can always be said."""

import ast
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_journeys.message import Message

from tests.project import ROOT

PACKAGE = ROOT / "plugins" / "mkdocs_journeys"


def same(template: str) -> str:
    return template


@given(st.text())
def test_values_are_never_read_as_templates(value: str) -> None:
    rendered = Message("<{value}>", value=value).render(same)
    assert rendered.startswith("<")
    assert rendered.endswith(">")
    assert len(rendered.splitlines()) == 1
    rendered.encode("utf-8")


def test_a_long_value_is_cut_and_a_list_is_not() -> None:
    assert len(str(Message("{text}", text="x" * 9_999))) == 160
    assert str(Message("{words}", words=tuple(["word"] * 100))).count("word") == 100


def test_messages_within_messages_are_translated() -> None:
    message = Message("no {kind}", kind=Message("team"))
    assert message.render({"no {kind}": "pas de {kind}", "team": "équipe"}.__getitem__) == "pas de équipe"


def calls(path: Path) -> list[ast.Call]:
    """The sentences that functions make; those of a module's tables get their values later."""
    functions = [
        node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef)
    ]
    found = (node for function in functions for node in ast.walk(function) if isinstance(node, ast.Call))
    return [node for node in found if isinstance(node.func, ast.Name) and node.func.id == "Message"]


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix()
)
def test_every_field_of_every_sentence_is_given(path: Path) -> None:
    given_later = ".template" in path.read_text("utf-8")
    for call in calls(path):
        template = call.args[0]
        if given_later and not call.keywords:
            continue
        if not isinstance(template, ast.Constant) or any(keyword.arg is None for keyword in call.keywords):
            continue
        fields = {name for _, name, _, _ in Formatter().parse(template.value) if name is not None}
        assert fields == {keyword.arg for keyword in call.keywords}, f"line {call.lineno}: {template.value}"
