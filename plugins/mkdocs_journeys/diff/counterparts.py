"""An as-is journey and the to-be journey that would replace it, compared as two states of one journey."""

from mkdocs_journeys.diff.change import Change, Effect, Kind, Owner
from mkdocs_journeys.diff.compare import in_order
from mkdocs_journeys.diff.journeys import States
from mkdocs_journeys.diff.parts import matched
from mkdocs_journeys.diff.renaming import within
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.workspace.workspace import Workspace

# What makes two journeys of one, and says nothing of what the customer gets.
OWN_KEYS = frozenset(
    {
        "title",
        "summary",
        "state",
        "improves",
        "zooms_into",
        "framework",
        "status",
        "owner",
        "reviewed",
        "review_every",
        "tags",
        "url",
    }
)
OWN_THINGS = ("evidence", "image")
# Other words for the same, another id: two journeys are never the same in that.
LEAST = 40


def improvements(old: Journey, new: Journey, workspace: Workspace) -> list[Change]:
    """What would change, the most important first; other words for the same are left out."""
    parts = matched(old, new)
    renamed = {old.id: new.id, f"{old.id}#": new.id, **within(parts)}
    owner = Owner("journey", new.id, new.title)
    states = States(old, new, workspace, workspace, parts, renamed, owner, (Friction,))
    return in_order(change for change in states.changes() if counts(change))


def counts(change: Change) -> bool:
    """Whether a change is one of what the customer gets, or of what the team does for it."""
    own = change.subject.thing == "journey" and change.key in OWN_KEYS
    small = change.importance < LEAST and change.effect is Effect.NEITHER
    unmeasured = change.key == "value" and change.kind is Kind.CLEARED
    return not (own or small or unmeasured or change.subject.thing in OWN_THINGS)
