"""The data of an ordinary text without its places, which are only needed where there is something to say.

Events are taken one at a time, as the composer takes them, and whatever is not entirely ordinary is left to it: then it
has the limits, the places and the findings. This way takes a third of the time.
"""

from typing import Any

from ruamel.yaml.events import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from mkdocs_journeys.source import limits
from mkdocs_journeys.source.composer import NULLS, Data
from mkdocs_journeys.source.decode import UNPRINTABLE
from mkdocs_journeys.source.parsers import CParser

ENDS = (MappingEndEvent, SequenceEndEvent)
STARTS = (MappingStartEvent, SequenceStartEvent)
NO_KEY = object()


class NeedsComposer(Exception):
    """The composer has to look at this text."""


def quick(text: str) -> Data:
    """The data of an ordinary text; None where it is not ordinary, or there is no parser in C."""
    if CParser is None:
        return None
    try:
        return Builder().build(CParser(text))
    except (
        Exception
    ):  # the parser raises nearly anything on mutated input, and then the composer says what is wrong
        return None


class Builder:
    """Puts the values of events together; `open` are the lists and mappings that are not closed yet."""

    def __init__(self) -> None:
        self.open: list[tuple[Any, Any]] = []
        self.documents = 0
        self.nodes = 0

    def build(self, parser: Any) -> Data:
        """The data of the one document."""
        root: list[Any] = []
        target: Any = root
        key: Any = NO_KEY
        while True:
            event = parser.get_event()
            kind = type(event)
            if kind is ScalarEvent:
                value = self.scalar(event)
                if type(target) is list:
                    target.append(value)
                elif key is NO_KEY:
                    key = self.new_key(event, target)
                else:
                    target[key] = value
                    key = NO_KEY
            elif kind in STARTS:
                fresh = self.start(event, target, key)
                self.open.append((target, key))
                target, key = fresh, NO_KEY
            elif kind in ENDS:
                value = target
                target, key = self.open.pop()
                if type(target) is list:
                    target.append(value)
                else:
                    target[key] = value
                    key = NO_KEY
            elif kind is StreamEndEvent:
                return root[0] if len(root) == 1 else None
            else:
                self.frame(event, kind)

    def scalar(self, event: Any) -> str | None:
        """The value of a text, None where nothing is written."""
        value: str = event.value
        self.nodes += 1
        if event.anchor is not None or event.tag is not None or len(value) > limits.FIELD_CHARACTERS:
            raise NeedsComposer
        if event.style == '"' and UNPRINTABLE.search(value):
            raise NeedsComposer
        return None if value in NULLS and event.implicit[0] else value

    def new_key(self, event: Any, target: dict[str, Any]) -> str:
        """The key that a text is."""
        value: str = event.value
        if value == "<<" or value in target:
            raise NeedsComposer
        return value

    def start(self, event: Any, target: Any, key: Any) -> Data:
        """A new list or mapping."""
        self.nodes += 1
        stands_for_key = key is NO_KEY and type(target) is dict
        if event.anchor is not None or event.tag is not None or stands_for_key:
            raise NeedsComposer
        if len(self.open) >= limits.DEPTH or self.nodes > limits.NODES // 2:
            raise NeedsComposer
        return {} if type(event) is MappingStartEvent else []

    def frame(self, event: Any, kind: type) -> None:
        """What is around the data."""
        self.documents += kind is DocumentStartEvent
        directive = kind is DocumentStartEvent and (event.version is not None or event.tags)
        ordinary = kind in (DocumentStartEvent, DocumentEndEvent, StreamStartEvent)
        if directive or self.documents > 1 or not ordinary:
            raise NeedsComposer
