"""The workspace: everything that a project says, read at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from mkdocs_journeys.diagnostics import Finding, Severity, Silenced
from mkdocs_journeys.measures.series import Series
from mkdocs_journeys.measures.status import KpiFacts, facts
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.metrics import Metric
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.vocabulary import Vocabulary
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.workspace.attached import Attached
from mkdocs_journeys.workspace.elsewhere import NOWHERE, Elsewhere
from mkdocs_journeys.workspace.finding import Source
from mkdocs_journeys.workspace.redirects import Redirects
from mkdocs_journeys.workspace.settings import Settings

# More journeys through the same stages are not looked at one by one.
MOST_ALIKE = 40


@dataclass
class Workspace:
    """Journeys and personas by id, in the order of their files, with the shared words and all findings.

    `sources` holds the file of every journey and persona, also of those with mistakes, which are in neither map.
    `parts` are the parts of each journey by id. `silenced` are the findings that ignore comments keep,
    `tables` the names of the files that were read for measurements, `redirects` the addresses that there were.
    Where it `is_part` of a project, `elsewhere` is what the other parts say to it.
    """

    settings: Settings
    vocabulary: Vocabulary
    journeys: Mapping[str, Journey]
    personas: Mapping[str, Persona]
    parts: Mapping[str, Mapping[str, Element]] = field(default_factory=dict)
    journey_sources: Mapping[str, Source] = field(default_factory=dict)
    persona_sources: Mapping[str, Source] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    attached: Attached = field(default_factory=Attached)
    series: Mapping[tuple[str, str], tuple[Metric, Series]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    catalog_file: Path | None = None
    silenced: list[Silenced] = field(default_factory=list)
    tables: frozenset[str] = frozenset()
    redirects: Redirects = Redirects()
    is_part: bool = False
    elsewhere: Elsewhere = NOWHERE

    @property
    def errors(self) -> list[Finding]:
        """The findings that stop a build."""
        return [finding for finding in self.findings if finding.severity is Severity.ERROR]

    def kpi_facts(self, journey: Journey, kpi: Kpi) -> KpiFacts | None:
        """How a KPI stands on the as-of day, None where its metric is not known; a dozen pages ask for it."""
        key = journey.id, str(kpi.id)
        known, found = self.known_facts.get(key), self.series.get(key)
        if found and (known is None or known.kpi is not kpi):
            known = self.known_facts[key] = facts(kpi, *found, self.settings.as_of)
        return known if found else None

    @cached_property
    def known_facts(self) -> dict[tuple[str, str], KpiFacts]:
        """How KPIs stand, by their journey and id, as far as somebody has asked."""
        return {}

    @cached_property
    def known_overlays(self) -> dict[Any, Any]:
        """What pages show of the curves of other journeys, by their own columns."""
        return {}

    def part(self, journey: Journey, ref: str) -> tuple[Journey, Element] | None:
        """The part that a reference names, with its journey; None where nothing bears the id."""
        id, sign, part = ref.partition("#")
        owner = self.journeys.get(id) if sign else journey
        found = self.parts.get(owner.id, {}).get(part if sign else ref) if owner else None
        return (owner, found) if owner and found is not None else None

    def journeys_of(self, persona: Persona) -> list[Journey]:
        """The journeys that a persona takes."""
        return [journey for journey in self.journeys.values() if persona.id in journey.personas]

    def zoomed(self, journey: Journey) -> list[Journey]:
        """The journeys that are the detail of a part of this one."""
        return self.zooms.get(journey.id, [])

    def improvements(self, journey: Journey) -> list[Journey]:
        """The to-be journeys that would replace this one."""
        return self.betters.get(journey.id, [])

    def same_stages(self, journey: Journey) -> tuple[frozenset[str], list[tuple[Journey, frozenset[str]]]]:
        """The ids of a journey's touchpoints, and the other journeys through the same stages with those of theirs.

        Where a framework gives hundreds of journeys the same stages, only those with the very same touchpoints.
        """
        rows, own = self.by_stages.get(stage_ids(journey), []), touchpoint_ids(journey)
        if len(rows) > MOST_ALIKE:
            rows = self.by_touchpoints.get((stage_ids(journey), own), [])[:MOST_ALIKE]
        return own, [(other, ids) for other, ids in rows if other is not journey]

    @cached_property
    def by_stages(self) -> dict[tuple[str, ...], list[tuple[Journey, frozenset[str]]]]:
        """The journeys by the ids of their stages, each with the ids of its touchpoints."""
        found: dict[tuple[str, ...], list[tuple[Journey, frozenset[str]]]] = {}
        for journey in self.journeys.values():
            found.setdefault(stage_ids(journey), []).append((journey, touchpoint_ids(journey)))
        return found

    @cached_property
    def by_touchpoints(
        self,
    ) -> dict[tuple[tuple[str, ...], frozenset[str]], list[tuple[Journey, frozenset[str]]]]:
        """The same by the ids of their touchpoints as well."""
        found: dict[tuple[tuple[str, ...], frozenset[str]], list[tuple[Journey, frozenset[str]]]] = {}
        for stages, rows in self.by_stages.items():
            for row in rows:
                found.setdefault((stages, row[1]), []).append(row)
        return found

    @cached_property
    def zooms(self) -> dict[str, list[Journey]]:
        """The journeys that zoom into another, by the other's id."""
        found: dict[str, list[Journey]] = {}
        for journey in self.journeys.values():
            if journey.zooms_into is not None:
                found.setdefault(journey.zooms_into.partition("#")[0], []).append(journey)
        return found

    @cached_property
    def betters(self) -> dict[str, list[Journey]]:
        """The to-be journeys that would replace another, by the other's id."""
        found: dict[str, list[Journey]] = {}
        for journey in self.journeys.values():
            if journey.improves is not None:
                found.setdefault(journey.improves, []).append(journey)
        return found

    @cached_property
    def solutions(self) -> dict[tuple[str, str], list[tuple[Journey, Opportunity]]]:
        """The opportunities that address each friction, by journey and friction id, from all journeys."""
        found: dict[tuple[str, str], list[tuple[Journey, Opportunity]]] = {}
        for journey in self.journeys.values():
            for _, opportunity in journey.all_opportunities:
                for ref in opportunity.addresses:
                    target = self.part(journey, ref)
                    if target is not None and isinstance(target[1], Friction):
                        found.setdefault((target[0].id, str(target[1].id)), []).append((journey, opportunity))
        return found

    def frictions(self) -> Iterator[tuple[Journey, Stage, Friction]]:
        """Every friction of every journey."""
        for journey in self.journeys.values():
            for stage, _, friction in journey.frictions:
                yield journey, stage, friction


def touchpoint_ids(journey: Journey) -> frozenset[str]:
    """The ids of a journey's touchpoints."""
    return frozenset(str(touchpoint.id) for _, touchpoint in journey.touchpoints)


def stage_ids(journey: Journey) -> tuple[str, ...]:
    """The ids of the stages, in their order."""
    return tuple(str(stage.id) for stage in journey.stages)
