"""What a validator says, as findings: the code, the place in the text, what was expected and the mend."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from mkdocs_journeys.diagnostics import Finding, swap
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.everyday import meant as word_meant
from mkdocs_journeys.model.mends import listed, other_key
from mkdocs_journeys.model.shapes import as_list, keys_at, kind_of, shape_of, value_at
from mkdocs_journeys.model.unknown_keys import hint_for_key, meant
from mkdocs_journeys.nearest import nearest, surely_meant
from mkdocs_journeys.source.document import Document, Path

QUOTED = re.compile(r"'([^']+)'")
Problem = Mapping[str, Any]


def findings_of(error: ValidationError, document: Document, kind: type[Element]) -> list[Finding]:
    """All findings of a validation; a key that is only misspelt is not also told as missing."""
    problems = error.errors(include_url=False, include_input=False)
    unknown = [path_of(p, document) for p in problems if p["type"] == "extra_forbidden"]
    misspelt = {path for key in unknown for path in meant(key, kind)}
    kept = (p for p in problems if p["type"] != "missing" or path_of(p, document) not in misspelt)
    return [finding_of(p, document, kind) for p in kept]


def finding_of(problem: Problem, document: Document, kind: type[Element]) -> Finding:
    """The finding for one error of the validator."""
    path = path_of(problem, document)
    if problem["type"] not in TRANSLATORS and path and value_at(document.data, path) is None:
        return empty(path, document)
    if problem["type"] in TRANSLATORS:
        return TRANSLATORS[problem["type"]](problem, path, document, kind)
    context = problem.get("ctx") or {}
    if "message" in context:
        span = document.value(path)
        fix = swap(span, context["mend"])
        return Finding(problem["type"], context["message"], span, context["hint"], fix=fix)
    return wrong_type(problem, path, document, kind)


def path_of(problem: Problem, document: Document) -> Path:
    """The path in the data; the validator's names for its alternatives are no steps of it."""
    data: Any = document.data
    path: list[str | int] = []
    for step in problem["loc"]:
        if (isinstance(data, dict) and step in data) or (
            isinstance(data, list) and isinstance(step, int) and step < len(data)
        ):
            data = data[step]
        elif not isinstance(data, dict) or step != problem["loc"][-1]:
            continue
        path.append(step)
    return tuple(path)


def unknown_key(problem: Problem, path: Path, document: Document, kind: type[Element]) -> Finding:
    key = str(path[-1])
    message = Message('"{key}" is no key of the format', key=key)
    span = document.key(path)
    fix = other_key(key, keys_at(kind, path[:-1]), value_at(document.data, path[:-1]), span)
    return Finding("J201", message, span, hint_for_key(path, kind, document.data), fix=fix)


def empty(path: Path, document: Document) -> Finding:
    """The finding for an item, or a key of the author's own, with nothing behind it."""
    if isinstance(path[-1], int):
        message = Message("this item of the list is empty")
        return Finding("J207", message, document.value(path), Message("write it, or take it out"))
    message = Message('nothing stands behind "{key}"', key=path[-1])
    return Finding("J207", message, document.key(path), Message("write a value, or take the key out"))


def missing_key(problem: Problem, path: Path, document: Document, kind: type[Element]) -> Finding:
    name = str(path[-1])
    parent = value_at(document.data, path[:-1])
    if isinstance(parent, dict) and name in parent:
        message = Message('nothing stands behind "{key}"', key=name)
        return Finding("J207", message, document.key(path), Message("write a value behind it"))
    message = Message('the key "{key}" is missing', key=name)
    span = document.value(path[:-1]) if len(path) > 1 else first_key(document)
    return Finding("J202", message, span, Message("add {yaml}", yaml=f"{name}: ..."))


def invalid_word(problem: Problem, path: Path, document: Document, kind: type[Element]) -> Finding:
    allowed = QUOTED.findall(problem["ctx"]["expected"])
    written = value_at(document.data, path)
    if not isinstance(written, str):
        return replace(wrong_type(problem, path, document, kind), hint=one_of(allowed))
    near = nearest(written, allowed) or word_meant(written, allowed)
    message = Message('"{word}" is not one of the words for this key', word=written)
    listed = one_of(allowed)
    hint = Message('did you mean "{word}"? ({rest})', word=near, rest=listed) if near else listed
    span = document.value(path)
    return Finding("J204", message, span, hint, fix=swap(span, surely_meant(written, allowed)))


def one_of(words: list[str]) -> Message:
    """The words that a key allows."""
    return Message("one of: {words}", words=tuple(words))


def wrong_type(problem: Problem, path: Path, document: Document, kind: type[Element]) -> Finding:
    written = value_at(document.data, path)
    found = kind_of(written)
    hint: Message | None
    if problem["type"] == "tuple_type":
        message, hint = Message("a list is expected here, not {kind}", kind=found), HYPHENS
        if isinstance(written, str):
            hint = Message("write it as a list: {yaml}", yaml=as_list(kind, path, written))
        elif isinstance(written, dict) and any(key.startswith("-") for key in written):
            hint = Message("put a space behind the hyphen of each item")
    elif problem["type"] in ("dict_type", "model_type", "model_attributes_type"):
        message = Message("keys and values are expected here, not {kind}", kind=found)
        hint = shape_of(kind, path, written)
    else:
        message, hint = Message("one value is expected here, not {kind}", kind=found), alone(written)
    span = document.value(path)
    fix = listed(written, span) if problem["type"] == "tuple_type" else None
    return Finding("J203", message, span, hint, fix=fix)


def alone(written: Any) -> Message | None:
    """The hint for a list that has only one item, where that item is what is wanted."""
    one = written[0] if isinstance(written, list) and len(written) == 1 else None
    return Message("write {yaml}", yaml=one) if isinstance(one, str) else None


HYPHENS = Message("put a hyphen before each item")
TRANSLATORS: dict[str, Callable[[Problem, Path, Document, type[Element]], Finding]] = {
    "extra_forbidden": unknown_key,
    "missing": missing_key,
    "literal_error": invalid_word,
}


def first_key(document: Document) -> Span:
    """The first key of a file, where what the file as a whole lacks is told."""
    data = document.data
    return document.key((next(iter(data)),)) if isinstance(data, dict) and data else document.value(())
