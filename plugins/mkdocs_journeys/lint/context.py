"""What the rules look at, gone through once for all of them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from mkdocs_journeys.lint.doubts import Doubts, doubts_of
from mkdocs_journeys.lint.thresholds import Thresholds
from mkdocs_journeys.measures.status import KpiFacts
from mkdocs_journeys.model.catalog import Catalog
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.workspace.workspace import Workspace

Owner = Journey | Persona
E = TypeVar("E", bound=Element)
# The ids that are used of each list of the catalogue.
Used = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Context:
    """The workspace with the thresholds of the project and the day that it is looked at.

    Only sound files are in it. What a faulty file would say is not known, so a rule that looks for something that is
    nowhere asks `may_be_named` before it says so. Where the files are shared out, `given` is what is doubtful in all of
    them, and `used` are the words of the catalogue that files of other processes use.
    """

    workspace: Workspace
    thresholds: Thresholds
    as_of: date
    given: Doubts | None = None
    used: Used = field(default_factory=dict)

    @cached_property
    def catalog(self) -> Catalog:
        """The catalogue, or the common channels where there is none; with a part of the files, it is not looked at."""
        return Catalog.model_construct() if self.workspace.is_part else self.workspace.vocabulary.catalog

    @cached_property
    def doubts(self) -> Doubts:
        """What is not known for sure."""
        return self.given or doubts_of(self.workspace)

    @property
    def catalog_is_sound(self) -> bool:
        """Whether the words are the project's own; of a faulty catalogue nothing is known."""
        return self.doubts.catalog_is_sound

    @cached_property
    def everyone(self) -> tuple[Owner, ...]:
        """All journeys and personas."""
        return (*self.workspace.journeys.values(), *self.workspace.personas.values())

    @cached_property
    def journeys(self) -> tuple[Journey, ...]:
        """The journeys that somebody still works on: a retired one is history, and nobody will mend it."""
        return tuple(j for j in self.workspace.journeys.values() if j.status != "retired")

    @cached_property
    def personas(self) -> tuple[Persona, ...]:
        """The personas that somebody still works on."""
        return tuple(p for p in self.workspace.personas.values() if p.status != "retired")

    @property
    def living(self) -> tuple[Owner, ...]:
        """The journeys and personas that somebody still works on."""
        return (*self.journeys, *self.personas)

    @cached_property
    def documents(self) -> tuple[Document, ...]:
        """The files of all journeys and personas, and of the catalogue."""
        sound = (element.document for element in (*self.everyone, self.catalog))
        return tuple(document for document in sound if document is not None)

    def parts(self, kind: type[E]) -> Iterator[tuple[Owner, E]]:
        """Every part of a kind, in all journeys and personas."""
        return iter(cast("list[tuple[Owner, E]]", self.by_kind.get(kind, [])))

    @cached_property
    def by_kind(self) -> dict[type[Element], list[tuple[Owner, Element]]]:
        """All parts by their kind: one walk for all rules."""
        found: dict[type[Element], list[tuple[Owner, Element]]] = {}
        for owner in self.everyone:
            for element in owner.walk():
                found.setdefault(type(element), []).append((owner, element))
        return found

    @cached_property
    def touchpoints(self) -> tuple[tuple[Journey, Stage, Touchpoint], ...]:
        """Every touchpoint of the journeys that somebody still works on, with its stage."""
        return tuple(
            (journey, stage, point) for journey in self.journeys for stage, point in journey.touchpoints
        )

    @cached_property
    def frictions(self) -> tuple[tuple[Journey, Friction], ...]:
        """Every friction of these journeys."""
        return tuple((journey, friction) for journey in self.journeys for _, _, friction in journey.frictions)

    @cached_property
    def kpis(self) -> tuple[tuple[Journey, Kpi], ...]:
        """Every KPI of these journeys."""
        return tuple((journey, kpi) for journey in self.journeys for _, _, kpi in journey.all_kpis)

    def facts(self, wanted: Callable[[Kpi], bool]) -> Iterator[tuple[Journey, KpiFacts]]:
        """How some of them stand: for most, no rule asks."""
        for journey, kpi in self.kpis:
            if wanted(kpi):
                facts = self.workspace.kpi_facts(journey, kpi)
                if facts is not None:
                    yield journey, facts

    def may_be_named(self, code: str, id: str) -> bool:
        """Whether something names an id, or means to, that is not known to name it.

        That is a reference that leads nowhere, which is told under a code of its own, or a file that has mistakes.
        """
        return self.is_meant(code, id) or self.is_in_faulty_file(id)

    def is_meant(self, code: str, id: str, file: str = "") -> bool:
        """Whether a reference that leads nowhere, in one file or in any, was probably to lead to an id."""
        return (code, file, id) in self.doubts.meant

    def is_in_faulty_file(self, id: str) -> bool:
        """Whether a file that has mistakes mentions an id: what it means to say with it is not known."""
        return "" in self.doubts.faulty_words or id in self.doubts.faulty_words
