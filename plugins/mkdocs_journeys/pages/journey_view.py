"""What a journey's page shows beyond the journey itself."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property

from mkdocs_journeys.changes.records import Record, Records
from mkdocs_journeys.figures.durations import Total, total
from mkdocs_journeys.figures.emotion import Emotions, Point, emotions, extremes, lowest, points, stands_out
from mkdocs_journeys.figures.through import Through, through
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.freshness import Freshness, freshness
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.model.words import SEVERITIES, Severity
from mkdocs_journeys.pages.comparison import ComparisonView
from mkdocs_journeys.pages.evidence_uses import evidence_uses
from mkdocs_journeys.pages.finding_view import FindingView
from mkdocs_journeys.pages.flow_view import FlowView
from mkdocs_journeys.pages.journey_kpis import JourneyKpis
from mkdocs_journeys.pages.journey_map import JourneyMap, journey_map
from mkdocs_journeys.pages.overlays import Overlay, overlays
from mkdocs_journeys.pages.remarks import remarks
from mkdocs_journeys.pages.rows import FrictionRow, KpiRow, OpportunityRow, Place, Way
from mkdocs_journeys.pages.sections import Section, sections
from mkdocs_journeys.pages.steps import default_steps
from mkdocs_journeys.pages.view import PersonaLink

__all__ = ["FrictionRow", "JourneyView", "KpiRow", "OpportunityRow", "Place", "Way"]

SEVERITY: dict[Severity | None, int] = {severity: rank for rank, severity in enumerate(SEVERITIES, 1)}


@dataclass(frozen=True)
class JourneyView(JourneyKpis):
    """A journey as its page shows it; `findings` are those of its file, where the site shows them."""

    findings: tuple[FindingView, ...] = ()
    history: Records | None = None

    def let_go(self) -> None:
        """Forget what was worked out for the page: a thousand of them would fill the memory."""
        for name in vars(self).keys() - {field.name for field in fields(self)}:
            del vars(self)[name]

    @cached_property
    def records(self) -> list[Record]:
        """The last changes, where the site knows of a history."""
        return self.history.of(self.journey.id) if self.history else []

    @cached_property
    def news(self) -> Mapping[str, str]:
        """The parts that are new or have changed since the revision that the site is compared with."""
        news = self.view.news
        return news.marks(self.journey.id) if news else {}

    @cached_property
    def personas(self) -> list[PersonaLink]:
        return [self.view.persona_link(id) for id in self.journey.personas]

    @cached_property
    def freshness(self) -> Freshness:
        return freshness(self.journey, self.view.workspace.settings.as_of)

    @cached_property
    def remarks(self) -> dict[str, list[FindingView]]:
        """The findings about each part, by its id."""
        return remarks(self.journey, self.findings, self.view.workspace.documents)

    @cached_property
    def points(self) -> tuple[Point, ...]:
        """One a column of the map."""
        return points(self.journey)

    @cached_property
    def lowest(self) -> Point | None:
        """The worst moment, one of the points."""
        return lowest(self.points)

    @cached_property
    def low(self) -> Point | None:
        """The worst moment, where it stands out from the others."""
        return self.lowest if stands_out(self.lowest, self.points) else None

    @cached_property
    def extremes(self) -> tuple[list[int], list[int]]:
        """The numbers of the points where the curve has its troughs and its peaks, the worst and the best first."""
        return extremes(self.points, self.lowest)

    @cached_property
    def overlays(self) -> list[Overlay]:
        """What can be laid over the curve."""
        return overlays(self.journey, self.view.workspace)

    @cached_property
    def map(self) -> JourneyMap:
        """What stands in which column."""
        rows = (self.frictions, self.opportunities, self.kpis)
        return journey_map(self.journey, self.points, self.low, *rows, self.overlays)

    @cached_property
    def sections(self) -> list[Section]:
        """The sections that have something to show."""
        return sections(self)

    @cached_property
    def emotions(self) -> Emotions:
        return emotions(self.journey)

    @cached_property
    def duration(self) -> Total:
        return total(self.journey)

    @cached_property
    def through(self) -> Through:
        """How the personas go through it."""
        return through(self.journey)

    @cached_property
    def flow(self) -> FlowView:
        """Who comes how far, and how long it takes."""
        return FlowView(self.through)

    @cached_property
    def frictions(self) -> list[FrictionRow]:
        """By priority, the highest first; within one, by severity, and then in the order of the journey."""
        rows = [
            FrictionRow(friction, stage, touchpoint, self.solutions(friction))
            for stage, touchpoint, friction in self.journey.frictions
        ]
        return sorted(
            rows, key=lambda row: (-(row.friction.priority or 0), -SEVERITY.get(row.friction.severity, 0))
        )

    def solutions(self, friction: Friction) -> tuple[Place, ...]:
        """The opportunities, of whichever journey, that address a friction."""
        found = self.view.workspace.solutions.get((self.journey.id, str(friction.id)), [])
        return tuple(Place(o.title, self.part_url(owner, o.id)) for owner, o in found)

    @cached_property
    def opportunities(self) -> list[OpportunityRow]:
        return [
            OpportunityRow(opportunity, stage, self.addressed(opportunity))
            for stage, opportunity in self.journey.all_opportunities
        ]

    def addressed(self, opportunity: Opportunity) -> tuple[Place, ...]:
        """The frictions that an opportunity addresses; one that cannot be found is shown as it is written."""
        return tuple(self.place_of(ref) for ref in opportunity.addresses)

    @cached_property
    def quadrants(self) -> dict[str | None, list[OpportunityRow]]:
        """The opportunities by quadrant; under None those whose impact or effort nobody has said."""
        found: dict[str | None, list[OpportunityRow]] = {}
        for row in self.opportunities:
            found.setdefault(row.opportunity.quadrant, []).append(row)
        return found

    @cached_property
    def steps(self) -> list[list[Stage]]:
        """The stages that follow each other because nothing else is said, in unbroken rows."""
        return default_steps(self.journey)

    @property
    def assumed(self) -> int:
        """How many frictions rest on no evidence."""
        return sum(row.friction.assumed for row in self.frictions)

    @cached_property
    def improves(self) -> Journey | None:
        """The as-is journey that this one would replace."""
        return self.view.workspace.journeys.get(self.journey.improves or "")

    @cached_property
    def comparison(self) -> ComparisonView | None:
        """What it changes against the as-is journey, where it has one."""
        before = self.improves
        return (
            ComparisonView(self.journey, before, self.view) if before and before is not self.journey else None
        )

    @cached_property
    def improvements(self) -> list[Journey]:
        """The to-be journeys that would replace this one."""
        return self.view.workspace.improvements(self.journey)

    @property
    def framework(self) -> Message | str:
        """What the framework is called that the stages follow."""
        id = self.journey.framework or ""
        row = self.view.workspace.vocabulary.frameworks.get(id)
        return row.title if row else id

    @property
    def pillars(self) -> list[tuple[str, float]]:
        """The pillars that are rated."""
        rated = self.journey.pillars
        names = type(rated).model_fields if rated else ()
        return [(name, value) for name in names if (value := getattr(rated, name)) is not None]

    @cached_property
    def spread(self) -> tuple[float, float] | None:
        """The worst and the best score, where they differ."""
        scores = [point.score for point in self.points if point.score is not None]
        return (min(scores), max(scores)) if len(set(scores)) > 1 else None

    def zooms_of(self, part: Stage | Touchpoint) -> list[Journey]:
        """The journeys that are the detail of a part; of a stage, also those of its touchpoints."""
        below = part.touchpoints if isinstance(part, Stage) else ()
        return [journey for each in (part, *below) for journey in self.zooms.get(str(each.id), ())]

    @cached_property
    def zooms(self) -> dict[str, list[Journey]]:
        """The journeys that are the detail of a part of this one, by the part's id."""
        found: dict[str, list[Journey]] = {}
        for journey in self.view.workspace.zoomed(self.journey):
            found.setdefault((journey.zooms_into or "").partition("#")[2], []).append(journey)
        return found

    def uses(self, id: str | None) -> int:
        """How many quotes, frictions and feelings rest on a piece of evidence."""
        return self.evidence_uses[str(id)]

    @cached_property
    def evidence_uses(self) -> Counter[str]:
        """How often each piece of evidence is named."""
        return evidence_uses(self.journey)
