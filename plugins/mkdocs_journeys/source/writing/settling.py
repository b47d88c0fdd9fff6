"""The tree in the order of the format, before it is written: keys sorted, comments where they can stand."""

from mkdocs_journeys.source.writing.remarks import is_ignore
from mkdocs_journeys.source.writing.shape import FREE, Shape
from mkdocs_journeys.source.writing.tree import Branch, Entry


def settle(branch: Branch, shape: Shape) -> None:
    """Sort the keys of all mappings; a comment goes with its key."""
    for entry in branch.entries:
        if isinstance(entry.value, Branch):
            if branch.is_list:
                keep_ignores_on_their_line(entry, entry.value)
            settle(entry.value, shape if branch.is_list else shape.below.get(entry.name, FREE))
            settle_empty(entry, entry.value)
    if not branch.is_list:
        branch.entries.sort(key=lambda entry: shape.rank(entry.name))
    for entry in branch.entries:
        if branch.is_list:
            hoist(entry)
        while entry is branch.entries[0] and entry.above[:1] == [""]:
            del entry.above[0]


def keep_ignores_on_their_line(item: Entry, value: Branch) -> None:
    """An ignore comment above an item speaks for the key on the item's first line, wherever that key goes."""
    if value.is_list or value.flow or not value.entries:
        return
    start = next((n for n, text in enumerate(item.above) if text and is_ignore(text)), len(item.above))
    if "" not in item.above[start:]:
        value.entries[0].above[:0] = item.above[start:]
        del item.above[start:]


def hoist(item: Entry) -> None:
    """What would stand between the hyphen of an item and its value stands above the hyphen."""
    if not isinstance(item.value, Branch):
        return
    item.above += item.head
    item.head = []
    if item.value.entries and not item.value.flow:
        first = item.value.entries[0]
        item.above += first.above
        first.above = []


def settle_empty(entry: Entry, value: Branch) -> None:
    """Comments within empty brackets have nothing to stand at."""
    if not value.entries:
        entry.above += value.foot
        value.foot = []
