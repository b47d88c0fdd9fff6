"""What a reference is called where it was written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.values.ident import Ref
from mkdocs_journeys.workspace.workspace import Workspace

LISTS = {
    "channel": "channels",
    "channels": "channels",
    "team": "teams",
    "owner": "teams",
    "support": "systems",
    "segment": "segments",
    "metric": "metrics",
    "framework": "frameworks",
}


@dataclass(frozen=True)
class Names:
    """The two workspaces, by `old` and `new`, each with the id of the journey that the references stand in."""

    sides: Mapping[str, tuple[Workspace, str]] = field(default_factory=dict)

    def title(self, side: str, key: str, ref: str) -> Any:
        """What a reference is called; the id where nothing says more."""
        if side not in self.sides:
            return str(ref)
        workspace, journey = self.sides[side]
        kind = LISTS.get(key.rpartition(".")[2])
        if kind is not None:
            return entry_title(getattr(workspace.vocabulary, kind).get(ref), ref)
        if key == "personas":
            persona = workspace.personas.get(ref)
            return persona.name if persona else str(ref)
        return part_title(workspace, journey, ref)

    def ends(self, side: str, title: Any) -> Any:
        """A title; of a way, what both of its ends are called, and of a reference to a channel, the channel's."""
        if isinstance(title, tuple):
            return tuple(self.title(side, "", end) for end in title)
        return self.title(side, "channel", title) if isinstance(title, Ref) else title


def entry_title(entry: Any, ref: str) -> Any:
    """The title of an entry of the vocabulary."""
    title = getattr(entry, "name", None) or getattr(entry, "title", None)
    return title if title is not None else str(ref)


def part_title(workspace: Workspace, journey: str, ref: str) -> Any:
    """The title of a journey, or of a part of this or another one."""
    owner, sign, part = ref.partition("#")
    if not sign and ref in workspace.journeys:
        return workspace.journeys[ref].title
    found = workspace.parts.get(owner if sign else journey, {}).get(part if sign else ref)
    if isinstance(found, Kpi):
        return entry_title(workspace.vocabulary.metrics.get(found.metric), ref)
    return getattr(found, "title", None) or str(ref)
