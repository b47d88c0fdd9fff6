"""Opportunities: what would make the experience better."""

from mkdocs_journeys.model.element import key
from mkdocs_journeys.model.parts import Described, Refs
from mkdocs_journeys.model.values.ident import Ref
from mkdocs_journeys.model.values.link import Link
from mkdocs_journeys.model.values.moment import Moment
from mkdocs_journeys.model.words import Level, OpportunityKind, OpportunityStatus, Quadrant


class Opportunity(Described):
    """An opportunity of a journey or a stage."""

    kind: OpportunityKind = key("What sort of change.", "improvement")
    addresses: Refs = key("The frictions that it takes away, also of other journeys: other#id.", ())
    impact: Level | None = key("How much it would help.")
    effort: Level | None = key("How much it would take.")
    status: OpportunityStatus = key("Where it stands.", "idea")
    team: Ref | None = key("Who would do it: a team's id.")
    due: Moment | None = key("Until when: a date or a month.")
    url: Link | None = key("Its ticket.")

    @property
    def quadrant(self) -> Quadrant | None:
        """Its place in the impact and effort matrix; None where one of the two is not known.

        `medium` counts as high for impact and as low for effort.
        """
        if self.impact is None or self.effort is None:
            return None
        if self.impact == "low":
            return "time-sink" if self.effort == "high" else "fill-in"
        return "big-bet" if self.effort == "high" else "quick-win"
