"""Which stage of a framework a stage of a journey is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.frameworks import Row
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.slug import slug
from mkdocs_journeys.wording import LANGUAGES, Wording
from mkdocs_journeys.workspace.workspace import Workspace


@dataclass(frozen=True)
class FrameworkStages:
    """The stages of the frameworks that journeys follow. A stage is known by `framework.stage`."""

    workspace: Workspace

    @cached_property
    def used(self) -> list[Row]:
        """The frameworks that journeys follow, in the order in which they come up."""
        known = self.workspace.vocabulary.frameworks
        ids = dict.fromkeys(journey.framework for journey in self.workspace.journeys.values())
        return [known[id] for id in ids if id is not None and id in known]

    @cached_property
    def names(self) -> Mapping[str, Mapping[str, str]]:
        """Of each framework that is used, its stages by their ids and by what they are called."""
        return {row.id: dict(names(row)) for row in self.used}

    def of(self, journey: Journey, stage: Stage) -> str | None:
        """The stage of the journey's framework; None where it has none, or none such."""
        known = self.names.get(journey.framework or "", {})
        found = known.get(str(stage.id)) or (known.get(slug(stage.title)) if known else None)
        return f"{journey.framework}.{found}" if found else None


def names(row: Row) -> Iterator[tuple[str, str]]:
    """All that each stage of a framework is called, an id last: it counts before a title of another stage."""
    for id, title in row.stages:
        said = (
            [Wording(language).say(title) for language in LANGUAGES]
            if isinstance(title, Message)
            else spoken(title)
        )
        yield from ((slug(name), id) for name in said)
    yield from ((id, id) for id, _ in row.stages)


def spoken(title: Text) -> list[str]:
    """A title in all languages that it is written in."""
    return [title, *title.translations.values()]
