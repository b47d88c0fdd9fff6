"""The pictures that pages hold, by the anchor or id that they belong to; a page without one has its table."""

from dataclasses import dataclass, field

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Diagram:
    """The stage diagram of a journey, or why there is none."""

    svg: Markup | None = None
    reason: str | None = None


@dataclass(slots=True)
class Drawings:
    """The diagrams of all journeys by id."""

    diagrams: dict[str, Diagram] = field(default_factory=dict)

    def diagram(self, id: str) -> Diagram:
        """The diagram of a journey."""
        return self.diagrams.get(id, Diagram())
