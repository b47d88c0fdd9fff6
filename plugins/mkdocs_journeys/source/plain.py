"""The data of a text in the plainest YAML, line by line: most files of people are written in it.

Whatever is not plain (an anchor, a folded text, a value of several lines, a comment behind a value, a tab, an escape, a
key that stands twice) gives None, and the parser has to look at the text. A value in brackets becomes JSON, whose
parser takes no other order of signs than YAML does, and none of what YAML has beyond it.
"""

from typing import Any

from mkdocs_journeys.source import limits
from mkdocs_journeys.source.flow import MOST_OPEN, NeedsParser
from mkdocs_journeys.source.lines import KNOWN, line_of

MOST_CHARACTERS = limits.NODES // 2

Container = dict[str, Any] | list[Any]


def plain(text: str) -> dict[str, Any] | None:
    """The data of a plain text, None where it is not plain."""
    if len(text) > MOST_CHARACTERS or "\t" in text or "\ufeff" in text:
        return None
    lines = text.replace("\r\n", "\n").split("\n")
    try:
        return Reader().read(lines) if "\r" not in text or "\r" not in "".join(lines) else None
    except (NeedsParser, ValueError, RecursionError):
        return None


class Reader:
    """Puts lines together.

    `container` is the list or mapping that is written just now, at `indent`; `around` are those around it. `waiting` is
    the key whose value stands below, where there is one.
    """

    def __init__(self) -> None:
        self.root: dict[str, Any] = {}
        # A list or a mapping, which the code below knows at each place.
        self.container: Any = self.root
        self.indent = 0
        self.around: list[tuple[int, Container]] = []
        self.waiting: str | None = None

    def read(self, lines: list[str]) -> dict[str, Any] | None:
        """The data of all lines."""
        for text in lines:
            # Most lines are known, so that nothing more than this is done with them.
            indent, start, key, value, make, waits = KNOWN.get(text) or line_of(text)
            if start is not None:
                self.go_to_list(indent)
                if key is None:
                    self.container.append(value if make is None else make())
                    continue
                self.item(start)
            elif key is None:
                continue
            elif self.waiting is not None or indent != self.indent or type(self.container) is not dict:
                self.go_to_mapping(indent)
            if key in self.container:
                raise NeedsParser
            self.container[key] = value if make is None else make()
            if waits:
                self.waiting = key
        return self.root or None

    def go_to_list(self, indent: int) -> None:
        """Go to the list that an item at an indentation belongs to; below a key, it is a new one."""
        if self.waiting is not None and indent >= self.indent:
            self.enter(indent, [])
            return
        self.waiting = None
        while self.indent > indent or (self.indent == indent and type(self.container) is dict):
            self.leave()
        if self.indent != indent:
            raise NeedsParser

    def go_to_mapping(self, indent: int) -> None:
        """Go to the mapping that a key at an indentation belongs to; below another key, it may be a new one."""
        if self.waiting is not None and indent > self.indent:
            self.enter(indent, {})
            return
        self.waiting = None
        while self.indent > indent or type(self.container) is list:
            self.leave()
        if self.indent != indent:
            raise NeedsParser

    def enter(self, indent: int, fresh: Container) -> None:
        """Begin the value of the key that waits."""
        self.container[self.waiting] = fresh
        self.waiting = None
        self.open(indent, fresh)

    def item(self, indent: int) -> None:
        """Begin a mapping as an item of a list."""
        fresh: Container = {}
        self.container.append(fresh)
        self.open(indent, fresh)

    def open(self, indent: int, fresh: Container) -> None:
        """Go into a list or mapping."""
        self.around.append((self.indent, self.container))
        self.indent, self.container = indent, fresh
        if len(self.around) > MOST_OPEN:
            raise NeedsParser

    def leave(self) -> None:
        """Go back to what is around it."""
        if not self.around:
            raise NeedsParser
        self.indent, self.container = self.around.pop()
