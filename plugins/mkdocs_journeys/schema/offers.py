"""What a workspace has that files may refer to, each with what it is called."""

from collections.abc import Mapping

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import Entry
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.parts import Described
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.schema.references import Offers, about_framework, about_metric
from mkdocs_journeys.workspace.workspace import Workspace

FAULTY = "A file with mistakes."


def offers_of(workspace: Workspace) -> Offers:
    """The ids of a workspace; those of files with mistakes too, since nothing that refers to them is wrong."""
    words = workspace.vocabulary
    if workspace.catalog_file is not None and words.catalog.document is None:
        name = workspace.settings.name(workspace.catalog_file)
        raise JourneysError(
            Message("{name} has mistakes, so nobody knows its ids; journeys check tells which", name=name)
        )
    journeys = {id: workspace.journeys.get(id) for id in workspace.journey_sources}
    known = {
        "channels": entries(words.channels),
        "teams": entries(words.teams),
        "systems": entries(words.systems),
        "segments": entries(words.segments),
        "metrics": {id: about_metric(metric) for id, metric in words.metrics.items()},
        "frameworks": {id: about_framework(row) for id, row in words.frameworks.items()},
        "personas": {id: about_persona(workspace.personas.get(id)) for id in workspace.persona_sources},
        "journeys": {id: about_journey(j) for id, j in journeys.items() if j is None or j.state == "as-is"},
        "places": parts(workspace, (Stage, Touchpoint)),
        "frictions": parts(workspace, (Friction,)),
    }
    return Offers(known, tuple(id for id, journey in journeys.items() if journey is None))


def entries(found: Mapping[str, Entry]) -> dict[str, str]:
    """Entries of the catalogue: the name, and what kind of thing it is."""
    return {id: about_entry(entry) for id, entry in found.items()}


def about_entry(entry: Entry) -> str:
    kind = getattr(entry, "kind", None)
    return f"{entry.name} ({kind})" if kind else str(entry.name)


def about_persona(persona: Persona | None) -> str:
    if persona is None:
        return FAULTY
    return f"{persona.name}: {persona.title}" if persona.title else str(persona.name)


def about_journey(journey: Journey | None) -> str:
    return str(journey.title) if journey else FAULTY


def parts(workspace: Workspace, kinds: tuple[type[Described], ...]) -> dict[str, str]:
    """The parts of some kinds of all journeys, as `journey#id`."""
    return {
        f"{journey}#{id}": about_part(part, workspace.journeys[journey])
        for journey, found in workspace.parts.items()
        for id, part in found.items()
        if isinstance(part, kinds)
    }


def about_part(part: Element, journey: Journey) -> str:
    title = part.title if isinstance(part, Described) else ""
    return f"{type(part).__name__} of “{journey.title}”: {title}"
