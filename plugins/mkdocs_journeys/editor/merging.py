"""Put entries into a settings file that may exist, and leave everything in it as it is."""

import json
from collections.abc import Mapping
from typing import Any

from mkdocs_journeys.editor.jsonc import Node, added, read
from mkdocs_journeys.message import Message


class Unmergeable(Exception):
    """The file cannot be added to; the message says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def with_entries(text: str, path: tuple[str, ...], entries: Mapping[str, Any]) -> str:
    """The text with entries in the object at a path; those that are there stay, whatever they say."""
    for name, value in entries.items():
        text = with_entry(text or "{}\n", (*path, name), value)
    return text


def with_entry(text: str, path: tuple[str, ...], value: Any) -> str:
    """The text with a value behind a path of keys, where nothing stands yet."""
    root = node_of(text)
    parent, rest = deepest(root, path)
    if not rest:
        return text
    for name in reversed(rest[1:]):
        value = {name: value}
    written = f"{json.dumps(rest[0])}: {json.dumps(value, ensure_ascii=False, indent=unit_of(text, root))}"
    return checked(text, added(text, parent, written, unit_of(text, root)))


def differing(text: str, path: tuple[str, ...], entries: Mapping[str, Any]) -> list[str]:
    """The entries that are there and say something else."""
    node, rest = deepest(node_of(text), path)
    there = {} if rest else {name.removeprefix("./"): value for name, value in node.value.items()}
    return [n for n, value in entries.items() if there.get(n.removeprefix("./"), value) != value]


def with_item(text: str, name: str, item: str) -> str:
    """The text with an item in the list behind a key."""
    text = with_entries(text, (), {name: []})
    root = node_of(text)
    items = root.get(name)
    if items is None or not isinstance(items.value, list):
        raise Unmergeable(Message('"{name}" is not a list', name=name))
    if item in items.value:
        return text
    return checked(text, added(text, items, json.dumps(item), unit_of(text, root)))


def lists(text: str, name: str, item: str) -> bool:
    """Whether the list behind a key has an item."""
    items = node_of(text).get(name) if text else None
    return items is not None and isinstance(items.value, list) and item in items.value


def node_of(text: str) -> Node:
    """The object that a text is."""
    try:
        root = read(text)
    except ValueError:
        raise Unmergeable(Message("it cannot be read as JSON")) from None
    if not isinstance(root.value, dict):
        raise Unmergeable(Message("it does not hold keys and values"))
    return root


def deepest(node: Node, path: tuple[str, ...]) -> tuple[Node, tuple[str, ...]]:
    """The object that is furthest on a path, and the keys that are still missing."""
    for at, name in enumerate(path):
        if not isinstance(node.value, dict):
            raise Unmergeable(Message('"{name}" does not hold keys and values', name=path[at - 1]))
        found = next((n for n, known in zip(node.nodes, node.names, strict=True) if same(known, name)), None)
        if found is None:
            return node, path[at:]
        node = found
    return node, ()


def same(known: str, name: str) -> bool:
    """Whether two keys say the same: a path may begin with `./` or not."""
    return known.removeprefix("./") == name.removeprefix("./")


def unit_of(text: str, root: Node) -> str:
    """How far the file's entries are moved in."""
    if root.nodes:
        line = text[: root.nodes[0].start].rpartition("\n")[2]
        space = line[: len(line) - len(line.lstrip())]
        if space:
            return space
    return "  "


def checked(before: str, after: str) -> str:
    """The new text, which holds every character of the old one, in order, and reads as JSON."""
    node_of(after)
    rest = iter("".join(after.split()))
    if not all(character in rest for character in "".join(before.split())):
        raise Unmergeable(Message("it cannot be added to without a change to the rest"))
    return after
