"""What a validator says, as findings: the code, the place in the text, what was expected and the mend."""

import re
from collections.abc import Callable, Iterable
from typing import Any, get_args

from pydantic import ValidationError

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.element import Element, holds_elements
from mkdocs_journeys.nearest import nearest, suggestion
from mkdocs_journeys.source.document import Document, Path

QUOTED = re.compile(r"'([^']+)'")
Problem = dict[str, Any]


def findings_of(error: ValidationError, document: Document, kind: type[Element]) -> list[Finding]:
    """All findings of a validation; a key that is only misspelt is not also told as missing."""
    problems = error.errors(include_url=False, include_input=False)
    misspelt = {meant(p, document, kind) for p in problems if p["type"] == "extra_forbidden"}
    kept = (p for p in problems if p["type"] != "missing" or path_of(p, document) not in misspelt)
    return [finding_of(p, document, kind) for p in kept]


def finding_of(problem: Problem, document: Document, kind: type[Element]) -> Finding:
    """The finding for one error of the validator."""
    path = path_of(problem, document)
    if problem["type"] in TRANSLATORS:
        return TRANSLATORS[problem["type"]](problem, path, document, kind)
    context = problem.get("ctx") or {}
    if "message" in context:
        return Finding(problem["type"], context["message"], document.value(path), context["hint"])
    return wrong_type(problem, path, document, kind)


def path_of(problem: Problem, document: Document) -> Path:
    """The path in the data; the validator's names for its alternatives are no steps of it."""
    data: Any = document.data
    path: list[str | int] = []
    for step in problem["loc"]:
        if isinstance(data, dict) and step in data:
            data = data[step]
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        elif not isinstance(data, dict) or step != problem["loc"][-1]:
            continue
        path.append(step)
    return tuple(path)


def unknown_key(problem: Problem, path: Path, document: Document, kind: type[Element]) -> Finding:
    known = keys_at(kind, path[:-1])
    message = Message('"{key}" is no key of the format', key=str(path[-1]))
    return Finding("J201", message, document.key(path), suggestion(str(path[-1]), known, most=30))


def missing_key(problem: Problem, path: Path, document: Document, kind: type[Element]) -> Finding:
    name = str(path[-1])
    parent = value_at(document.data, path[:-1])
    if isinstance(parent, dict) and name in parent:
        message = Message('nothing stands behind "{key}"', key=name)
        return Finding("J207", message, document.key(path), Message("write a value"))
    message = Message('the key "{key}" is missing', key=name)
    span = document.value(path[:-1]) if len(path) > 1 else first_key(document)
    return Finding("J202", message, span, Message("add {yaml}", yaml=f"{name}: ..."))


def invalid_word(problem: Problem, path: Path, document: Document, kind: type[Element]) -> Finding:
    allowed = QUOTED.findall(problem["ctx"]["expected"])
    written = value_at(document.data, path)
    if not isinstance(written, str):
        return wrong_type(problem, path, document, kind)
    near = nearest(written, allowed)
    message = Message('"{word}" is not one of the words for this key', word=written)
    listed = Message("one of: {words}", words=", ".join(allowed))
    hint = Message('did you mean "{word}"? ({rest})', word=near, rest=listed) if near else listed
    return Finding("J204", message, document.value(path), hint)


def wrong_type(problem: Problem, path: Path, document: Document, kind: type[Element]) -> Finding:
    expected, example = EXPECTED.get(problem["type"], (Message("one value"), None))
    written = value_at(document.data, path)
    message = Message("{expected} is expected here, not {kind}", expected=expected, kind=kind_of(written))
    if problem["type"] == "tuple_type" and isinstance(written, str):
        example = Message("write it as a list: {yaml}", yaml=f"[{written}]")
    return Finding("J203", message, document.value(path), example)


EXPECTED: dict[str, tuple[Message, Message | None]] = {
    "tuple_type": (Message("a list"), Message("put a hyphen before each item")),
    "dict_type": (Message("keys and values"), Message("write it as {yaml}", yaml="key: value")),
    "model_type": (Message("keys and values"), Message("write it as {yaml}", yaml="key: value")),
    "model_attributes_type": (Message("keys and values"), Message("write it as {yaml}", yaml="key: value")),
}
TRANSLATORS: dict[str, Callable[[Problem, Path, Document, type[Element]], Finding]] = {
    "extra_forbidden": unknown_key,
    "missing": missing_key,
    "literal_error": invalid_word,
}


def kind_of(value: Any) -> Message:
    """What stands there, in a word."""
    if isinstance(value, dict):
        return Message("keys and values")
    if isinstance(value, list):
        return Message("a list")
    return Message('"{text}"', text=value) if isinstance(value, str) else Message("nothing")


def value_at(data: Any, path: Iterable[str | int]) -> Any:
    """The value at a path of the data, None where there is none."""
    for step in path:
        if isinstance(data, dict):
            data = data.get(str(step))
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def meant(problem: Problem, document: Document, kind: type[Element]) -> Path | None:
    """The path of the key that a misspelt one stands for, where one is near."""
    path = path_of(problem, document)
    near = nearest(str(path[-1]), keys_at(kind, path[:-1]))
    return (*path[:-1], near) if near else None


def keys_at(kind: type[Element], path: Path) -> list[str]:
    """The keys that the format has at a path."""
    for step in path:
        if isinstance(step, str):
            fields = {field.alias or name: field for name, field in kind.model_fields.items()}
            if step in fields:
                kind = element_in(fields[step].annotation) or kind
    return [field.alias or name for name, field in kind.model_fields.items()]


def element_in(annotation: Any) -> type[Element] | None:
    """The element class that stands in a type."""
    if isinstance(annotation, type) and issubclass(annotation, Element):
        return annotation
    parts = (part for part in get_args(annotation) if holds_elements(part))
    return next((found for part in parts if (found := element_in(part))), None)


def first_key(document: Document) -> Span:
    """The first key of a file, where what the file as a whole lacks is told."""
    data = document.data
    return document.key((next(iter(data)),)) if isinstance(data, dict) and data else document.value(())
