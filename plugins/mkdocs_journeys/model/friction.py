"""Frictions: what hurts the customer, how much and how often."""

from mkdocs_journeys.model.element import key
from mkdocs_journeys.model.parts import Described, Refs
from mkdocs_journeys.model.values.ident import Ref
from mkdocs_journeys.model.values.link import Link
from mkdocs_journeys.model.values.moment import Moment
from mkdocs_journeys.model.values.text import Prose
from mkdocs_journeys.model.words import FREQUENCIES, SEVERITIES, Frequency, FrictionStatus, Severity

# Severity x frequency. A large site asks some hundred thousand times.
PRIORITIES: dict[tuple[Severity | None, Frequency | None], int] = {
    (severity, frequency): bad * often
    for bad, severity in enumerate(SEVERITIES, start=1)
    for often, frequency in enumerate(FREQUENCIES, start=1)
}


class Friction(Described):
    """A friction of a stage or a touchpoint."""

    detail: Prose | None = key("What happens.")
    severity: Severity | None = key("How much it hurts: minor, moderate, major, critical (1 to 4).")
    frequency: Frequency | None = key("How often: rare, occasional, frequent, constant (1 to 4).")
    evidence: Refs = key("Evidence ids; none: it is an assumption.", ())
    cause: Prose | None = key("Why it happens.")
    team: Ref | None = key("Who mends it: a team's id.")
    status: FrictionStatus = key("Where the mending stands.", "open")
    url: Link | None = key("Its ticket.")
    since: Moment | None = key("Since when: a date or a month.")

    @property
    def priority(self) -> int | None:
        """Severity x frequency, 1 to 16; None where one of them is not known."""
        return PRIORITIES.get((self.severity, self.frequency))

    @property
    def assumed(self) -> bool:
        """Whether nothing but belief says so."""
        return not self.evidence
