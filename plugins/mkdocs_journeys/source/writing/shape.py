"""What the layout has to know of the format; it is handed in, since reading and writing know no model."""

from collections.abc import Mapping
from dataclasses import dataclass, field

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Shape:
    """A mapping of the format: its keys in their order, and the mappings below them, also those in lists.

    `compact` says that it is short by nature, as a range is, and `short` names the keys whose lists are, as lists of
    ids are: both stand in brackets where they fit. `apart` names the keys that have an empty line above them, and
    `spaced` those whose items have one between them.
    """

    keys: tuple[str, ...] = ()
    below: Mapping[str, "Shape"] = field(default_factory=dict)
    compact: bool = False
    short: frozenset[str] = NONE
    apart: frozenset[str] = NONE
    spaced: frozenset[str] = NONE

    def rank(self, key: str) -> int:
        """The place of a key; those that the format lacks come last."""
        return self.keys.index(key) if key in self.keys else len(self.keys)


FREE = Shape()
