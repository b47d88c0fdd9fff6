"""Read `mkdocs.yml` as MkDocs does, without MkDocs and without running anything."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import TaggedScalar
from ruamel.yaml.error import YAMLError

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message

DEEPEST = 10


def read_config(file: Path, depth: int = 0) -> dict[str, Any]:
    """The values of a configuration, with those that it inherits; tags other than !ENV are left as they are."""
    values = plain(parsed(file))
    if not isinstance(values, dict):
        raise JourneysError(Message("{file}: keys and values are expected", file=file.name))
    parent = values.pop("INHERIT", None)
    if parent and depth < DEEPEST:
        return merged(read_config(file.parent / str(parent), depth + 1), values)
    return values


def parsed(file: Path) -> Any:
    """The data of a file; what cannot be read is told in one line."""
    text = read_text(file)
    try:
        return mkdocs_yaml().load(text)
    except YAMLError as problem:
        raise JourneysError(told(problem, text, file.name)) from problem


def read_text(file: Path) -> str:
    """The text of a file."""
    try:
        return file.read_bytes().decode("utf-8-sig")
    except OSError as problem:
        raise JourneysError(
            Message("{name} cannot be read: {problem}", name=file.name, problem=problem.strerror)
        ) from problem
    except UnicodeDecodeError as problem:
        line = problem.object[: problem.start].count(b"\n") + 1
        byte = f"0x{problem.object[problem.start]:02X}"
        raise JourneysError(
            Message(
                "{place}: a character is not saved as UTF-8 (byte {byte})",
                place=f"{file.name}:{line}",
                byte=byte,
            )
        ) from problem


def told(problem: YAMLError, text: str, file: str) -> Message:
    """A mistake in the YAML, as one in a journey would be told."""
    from mkdocs_journeys.source.syntax import syntax_finding

    if getattr(problem, "problem_mark", None) is None:
        return Message("{place}: {problem}", place=file, problem=" ".join(str(problem).split()))
    found = syntax_finding(problem, text, file)
    said = Message("{what}; {hint}", what=found.message, hint=found.hint) if found.hint else found.message
    return Message("{place}: {problem}", place=str(found.span), problem=said)


def mkdocs_yaml() -> YAML:
    """A reader of YAML 1.1, as MkDocs reads its configuration: `no` is false. It makes no objects of tags."""
    yaml = YAML(typ="rt", pure=True)
    yaml.version = (1, 1)
    return yaml


def plain(value: Any) -> Any:
    """YAML data without marks and tags; `!ENV` gives the variable's value, or the last of its list."""
    tag = str(getattr(getattr(value, "tag", None), "value", None) or "")
    if isinstance(value, TaggedScalar):
        return environment([str(value.value), None]) if tag == "!ENV" else None
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        items = [plain(item) for item in value]
        return environment(items) if tag == "!ENV" else items
    return value


def environment(names: list[Any]) -> Any:
    """The first variable that is set, read as YAML reads it; else the last item, which is the default."""
    set_ones = (os.environ[str(name)] for name in names[:-1] if str(name) in os.environ)
    value = next(set_ones, None)
    if value is None:
        return names[-1] if names else None
    try:
        return plain(mkdocs_yaml().load(value))
    except YAMLError:
        return value


def merged(parent: dict[str, Any], child: dict[str, Any]) -> dict[str, Any]:
    """What a configuration inherits, under what it says itself."""
    result = dict(parent)
    for key, value in child.items():
        below = result.get(key)
        result[key] = merged(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return result
