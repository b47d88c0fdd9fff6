"""Transitions: ways that names, loops, branches or leaves."""

from mkdocs_journeys.model.element import Element, key, required
from mkdocs_journeys.model.values.duration import Duration
from mkdocs_journeys.model.values.ident import Ref
from mkdocs_journeys.model.values.number import YesNo
from mkdocs_journeys.model.values.share import Share
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.model.words import Continuity

EXIT = "exit"


class Transition(Element):
    """A way from one stage or touchpoint to another, or out of the journey."""

    source: Ref = required("A stage or touchpoint of this journey.", alias="from")
    target: Ref = required("A stage or touchpoint of this journey, or exit.", alias="to")
    label: Text | None = key("What makes the persona go this way.")
    automated: YesNo = key("Whether it happens by itself.", False)
    channel: Ref | None = key("Through which channel: its id.")
    after: Duration | None = key("After how long.")
    share: Share | None = key("How many go this way.")
    continuity: Continuity | None = key("Does the context come along?")

    @property
    def leaves(self) -> bool:
        """Whether it leads out of the journey."""
        return self.target == EXIT
