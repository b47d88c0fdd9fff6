"""The KPI that a word names: by its metric, by its own id, or as a part of its journey."""

from dataclasses import dataclass
from pathlib import Path

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.measures.series import Series
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.metrics import Metric
from mkdocs_journeys.nearest import guessed, nearest
from mkdocs_journeys.workspace.workspace import Workspace

MOST = 20  # that are named where a word could mean many


@dataclass(frozen=True, slots=True)
class Chosen:
    """A KPI with its journey, its metric, what was measured, and the file of measurements where it has one."""

    journey: Journey
    kpi: Kpi
    metric: Metric
    series: Series
    path: Path | None

    @property
    def name(self) -> str:
        """What refers to it: `first-order#nps`."""
        return f"{self.journey.id}#{self.kpi.id}"


def chosen(workspace: Workspace, word: str, journey: str | None) -> Chosen:
    """The KPI that is meant; raises where there is none, or more than one."""
    owner, sign, part = word.partition("#")
    if sign and journey is None:
        word, journey = part, owner
    if journey is not None and journey not in workspace.journeys:
        raise JourneysError(no_journey(workspace, journey))
    found = [each for each in all_kpis(workspace) if journey in (None, each.journey.id)]
    named = [each for each in found if word.casefold() in (str(each.kpi.id), each.kpi.metric)]
    if not named:
        raise JourneysError(no_kpi(word, journey, found))
    # Within a journey an id is more exact than a metric; KPIs that share a file get the measurement together.
    exact = [each for each in named if str(each.kpi.id) == word.casefold()]
    for some in (named, exact if journey is not None else []):
        if len(some) == 1 or (some and some[0].path and len({each.path for each in some}) == 1):
            return some[0]
    raise several(word, named)


def all_kpis(workspace: Workspace) -> list[Chosen]:
    """Every KPI of every journey that has no mistakes."""
    return [
        Chosen(journey, kpi, *workspace.series[(journey.id, str(kpi.id))], path_of(workspace, kpi))
        for journey in workspace.journeys.values()
        for _, _, kpi in journey.all_kpis
        if (journey.id, str(kpi.id)) in workspace.series
    ]


def path_of(workspace: Workspace, kpi: Kpi) -> Path | None:
    """The file of a KPI's measurements, None where they stand in the journey or the file is not there."""
    if not isinstance(kpi.measurements, str) or kpi.document is None:
        return None
    return workspace.attached.get(kpi.document.file, kpi.measurements)


def no_journey(workspace: Workspace, id: str) -> Message:
    """Why there is no such journey."""
    if id in workspace.journey_sources:
        return Message(
            "{name} has mistakes that have to be mended first: journeys check tells them", name=f'"{id}"'
        )
    return guessed(Message('no journey "{id}"', id=id), nearest(id, list(workspace.journeys)))


def no_kpi(word: str, journey: str | None, found: list[Chosen]) -> Message:
    """Why there is no such KPI, and which there are."""
    text = Message('no journey has a KPI "{word}"', word=word)
    if journey:
        text = Message('"{journey}" has no KPI "{word}"', journey=journey, word=word)
    words = sorted({str(each.kpi.id) for each in found} | {each.kpi.metric for each in found})
    near = nearest(word, words)
    if near or not words:
        return guessed(text, near)
    return Message("{said}; there are: {names}", said=text, names=tuple(words))


def several(word: str, named: list[Chosen]) -> JourneysError:
    """The KPIs that a word could mean, as they can be written instead."""
    width = max(len(each.name) for each in named[:MOST])
    lines = [f"  {each.name:{width}}  {each.journey.title}" for each in named[:MOST]]
    if len(named) > MOST:
        lines.append("  …")
    return JourneysError(
        Message('several KPIs are called "{word}"; name one of them:', word=word), tuple(lines)
    )
