"""The picture that a journey's page holds; a page without one has its table."""

from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_journeys.message import Message


@dataclass(frozen=True, slots=True)
class Diagram:
    """The diagram of a journey, for wide screens (`svg`) and for narrow ones (`tall`), with the key to its signs,
    or why there is none; `lasting` where a second try would end the same.
    """

    svg: Markup | None = None
    tall: Markup | None = None
    key: Markup | None = None
    reason: Message | None = None
    lasting: bool = True
