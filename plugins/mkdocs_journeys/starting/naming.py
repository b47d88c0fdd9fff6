"""Which ids a new file can have: none that is no id, is taken, or has the address of something else."""

from collections.abc import Mapping

from mkdocs_journeys.message import Message
from mkdocs_journeys.options.options import Options
from mkdocs_journeys.slug import is_id, slug
from mkdocs_journeys.workspace.collisions import documentation
from mkdocs_journeys.workspace.finding import Source, fold
from mkdocs_journeys.workspace.workspace import Workspace


def id_problem(id: str, kind: str, workspace: Workspace, options: Options) -> Message | None:
    """Why a journey or persona to be cannot have an id, with the mend; None where it can."""
    if not is_id(id):
        return no_id(id)
    is_journey, addresses = kind == "journey", options.addresses
    known = workspace.journey_sources if is_journey else workspace.persona_sources
    taken = next((source for other, source in known.items() if fold(other) == fold(id)), None)
    if taken is not None:
        return Message(
            'the id "{id}" is taken by {file}; choose another one, such as "{other}"',
            id=id,
            file=taken.file,
            other=free(id, known),
        )
    place = addresses.file(addresses.journey(id) if is_journey else addresses.persona(id))
    page = next((file for claim, file in documentation(workspace, addresses) if fold(claim) == place), None)
    if page is not None:
        return Message(
            '{file} has the address of "{id}"; choose another id, or move that page', file=page, id=id
        )
    return None


def forwarded(id: str, kind: str, workspace: Workspace) -> Message | None:
    """Why an id is not free that something else had before; None where nothing had."""
    new = workspace.redirects.of(f"{kind}s").get(id)
    if new is None:
        return None
    return Message(
        '"{id}" was the id of "{new}", and still leads there; choose another id, or take it out of {file}',
        id=id,
        new=new,
        file=workspace.redirects.file,
    )


def no_id(id: str) -> Message:
    """Why a text is no id, and one that is."""
    near = slug(id)
    better = near if is_id(near) else f"the-{near}" if is_id(f"the-{near}") else "first-order"
    if slug(id) != id:
        return Message(
            '"{id}" is no id, which has only letters a to z, digits and single hyphens; write "{better}"',
            id=id,
            better=better,
        )
    return Message(
        '"{id}" is a name that files and pages cannot have; write "{better}"', id=id, better=better
    )


def free(id: str, known: Mapping[str, Source]) -> str:
    """An id like another one that nothing has yet."""
    number = 2
    while f"{id}-{number}" in known:
        number += 1
    return f"{id}-{number}"
