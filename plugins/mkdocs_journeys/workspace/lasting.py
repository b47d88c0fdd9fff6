"""The last good state of what is broken now, so that a mistake while writing hides nothing."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from mkdocs_journeys.codes import breaks
from mkdocs_journeys.workspace.finding import Source
from mkdocs_journeys.workspace.workspace import Workspace

T = TypeVar("T")


def with_last_good(workspace: Workspace, last: Workspace) -> Workspace:
    """The workspace with each object that has mistakes now as it was when it had none; the findings stay."""
    journeys = kept(workspace.journeys, last.journeys, workspace.journey_sources)
    personas = kept(workspace.personas, last.personas, workspace.persona_sources)
    lost = journeys.keys() - workspace.journeys.keys()
    series = {key: value for key, value in last.series.items() if key[0] in lost} | dict(workspace.series)
    parts = {id: last.parts[id] for id in lost if id in last.parts} | dict(workspace.parts)
    attached = replace(
        workspace.attached,
        files={**last.attached.files, **workspace.attached.files},
        published={path for path in last.attached.published | workspace.attached.published if path.is_file()},
    )
    vocabulary = last.vocabulary if catalog_broken(workspace) else workspace.vocabulary
    return replace(
        workspace,
        journeys=journeys,
        personas=personas,
        parts=parts,
        series=series,
        attached=attached,
        vocabulary=vocabulary,
    )


def kept(now: Mapping[str, T], last: Mapping[str, T], sources: Mapping[str, Source]) -> dict[str, T]:
    """What is whole now, and what was whole before of the files that are still there, in the order of the files."""
    return {id: (now if id in now else last)[id] for id in sources if id in now or id in last}


def catalog_broken(workspace: Workspace) -> bool:
    """Whether the catalogue has mistakes that keep it from being used."""
    if workspace.catalog_file is None:
        return False
    name = workspace.settings.name(workspace.catalog_file)
    return any(f.span.file == name and breaks(f.code) for f in workspace.findings)
