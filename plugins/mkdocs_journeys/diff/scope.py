"""What is known of both states while two of their things are compared."""

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from mkdocs_journeys.diff.change import Change, Kind, Owner, Place, Subject
from mkdocs_journeys.diff.effects import effect_of
from mkdocs_journeys.diff.importance import importance
from mkdocs_journeys.diff.names import Names
from mkdocs_journeys.immutable import immutable
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.metrics import Metric
from mkdocs_journeys.model.values.ident import Ref


@immutable(slots=False)
class Scope:
    """The thing that is compared, how it was and how it is, and what old ids are called now.

    `metric` is the one of a KPI; `leaves` tells a way out of the journey.
    """

    subject: Subject
    old: Element | None
    new: Element | None
    renamed: Mapping[str, str] = field(default_factory=dict)
    names: Names = Names()
    metric: Metric | None = None
    better: int = 0

    @property
    def owner(self) -> Owner:
        """The journey, persona or catalogue that it is in."""
        return self.subject.owner

    def within(self, thing: str, id: str, title: Any, old: Element | None, new: Element | None) -> "Scope":
        """The same for a thing without a page of its own that stands in this one."""
        trail = self.subject.trail
        if self.subject.thing in ("stage", "touchpoint"):
            trail = (*trail, self.subject.title)
        subject = Subject(thing, id, title, self.owner, trail)
        return Scope(subject, old, new, self.renamed, self.names)

    def of(
        self, subject: Subject, old: Element | None, new: Element | None, metric: Metric | None
    ) -> "Scope":
        """The same for a part of the journey, a KPI with its metric."""
        return Scope(subject, old, new, self.renamed, self.names, metric)

    def towards(self, better: int) -> "Scope":
        """The same for a key that is better higher, lower, or neither."""
        return Scope(self.subject, self.old, self.new, self.renamed, self.names, self.metric, better)

    def change(self, kind: Kind, key: str = "", old: Any = None, new: Any = None, **facts: Any) -> Change:
        """A change of the thing, or of one of its keys."""
        steps = tuple(key.split(".")) if key else ()
        if isinstance(old, Ref) or isinstance(new, Ref):
            facts = {**self.named(key, old, new), **facts}
        found = Change(
            kind,
            self.subject,
            key,
            old,
            new,
            Place(self.old, steps) if self.old is not None else None,
            Place(self.new, steps) if self.new is not None else None,
            effect_of(kind, self.subject.thing, key, self.better),
            facts=facts,
        )
        # Nobody has it yet, and a copy of each would take as long as finding it.
        object.__setattr__(found, "importance", importance(found))
        return found

    def named(self, key: str, old: Any, new: Any) -> dict[str, Any]:
        """What references are called."""
        return {
            f"{side}_name": self.names.title(side, key, value)
            for side, value in (("old", old), ("new", new))
            if isinstance(value, Ref)
        }

    def now(self, ref: str) -> str:
        """What an old reference is called now; of one to a part of another journey, also the journey."""
        if ref in self.renamed:
            return self.renamed[ref]
        journey, sign, part = ref.partition("#")
        return f"{self.renamed.get(f'{journey}#', journey)}#{part}" if sign else ref
