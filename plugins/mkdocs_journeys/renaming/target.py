"""What is to be renamed: an id that the project has, and the kind of thing that bears it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import Entry
from mkdocs_journeys.model.metrics import BUILT_IN
from mkdocs_journeys.nearest import nearest, probably
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.workspace import Workspace

# The lists of the catalogue, by what one entry of each is called.
LISTS = {
    "channel": "channels",
    "team": "teams",
    "system": "systems",
    "segment": "segments",
    "metric": "metrics",
    "framework": "frameworks",
}
FILES = ("journey", "persona")
# What has a page of its own, whose address changes with the id.
PAGES = (*FILES, "team")
KINDS = (*FILES, *LISTS)


@dataclass(frozen=True)
class Target:
    """A thing with its id; of a part of a journey, `owner` is that journey."""

    kind: str
    id: str
    owner: str = ""

    @property
    def name(self) -> str:
        """The id as others write it."""
        return f"{self.owner}#{self.id}" if self.owner else self.id


def target_of(old: str, kind: str | None, workspace: Workspace, wording: Wording) -> Target:
    """What an id stands for; raises where nothing bears it, or several things do."""
    owner, sign, part = old.partition("#")
    if sign:
        return part_of(owner, part, workspace, wording)
    found = [known for known, ids in bearers(workspace) if old in ids and kind in (None, known)]
    if not found:
        raise JourneysError(wording.say(unknown(old, kind, workspace)))
    if len(found) > 1:
        message = Message(
            '"{id}" is the id of several things; say which with --kind: {kinds}', id=old, kinds=tuple(found)
        )
        raise JourneysError(wording.say(message))
    return Target(found[0], old)


def bearers(workspace: Workspace) -> Iterator[tuple[str, Mapping[str, object]]]:
    """The ids of each kind."""
    yield "journey", workspace.journey_sources
    yield "persona", workspace.persona_sources
    for kind, among in LISTS.items():
        yield kind, entries(workspace, among)


def entries(workspace: Workspace, among: str) -> dict[str, Entry]:
    """The entries of a list of the catalogue, as far as they are written down."""
    return {entry.id: entry for entry in getattr(workspace.vocabulary.catalog, among) if entry.document}


def part_of(owner: str, part: str, workspace: Workspace, wording: Wording) -> Target:
    """A part of a journey."""
    if owner not in workspace.parts:
        raise JourneysError(wording.say(unknown(owner, "journey", workspace)))
    parts = workspace.parts[owner]
    if part not in parts:
        what = Message('nothing in the journey "{journey}" has the id "{id}"', journey=owner, id=part)
        raise JourneysError(wording.say(with_hint(what, nearest(part, parts))))
    return Target("part", part, owner)


def unknown(id: str, kind: str | None, workspace: Workspace) -> Message:
    """Why there is nothing to rename."""
    if kind in (None, *LISTS) and is_built_in(id, workspace):
        return Message('"{id}" is built in, and nothing of this project\'s to rename', id=id)
    known = [name for bearer, ids in bearers(workspace) for name in ids if kind in (None, bearer)]
    return with_hint(Message('nothing has the id "{id}"', id=id), nearest(id, known))


def is_built_in(id: str, workspace: Workspace) -> bool:
    """Whether an id of the vocabulary is none that the project wrote down."""
    return any(id in getattr(workspace.vocabulary, among) for among in LISTS.values())


def refines(target: Target) -> bool:
    """Whether a metric only says more of a built-in one, whose id it has to bear."""
    return target.kind == "metric" and target.id in BUILT_IN


def with_hint(what: Message, near: str | None) -> Message:
    """A sentence with the word that was probably meant."""
    return Message("{what}; {hint}", what=what, hint=probably(near)) if near else what
