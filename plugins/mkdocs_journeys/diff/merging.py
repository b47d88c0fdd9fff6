"""Parts that were made one of, and parts that were made of one: known by what they held."""

import re
from dataclasses import dataclass, field

from mkdocs_journeys.diff.parts import Matched, Part, listed
from mkdocs_journeys.diff.plain import plain
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint

WORD = re.compile(r"\w{4,}")


@dataclass(frozen=True)
class Merges:
    """The new parts with the old ones that were merged into them, and the old ones with those they were split into."""

    merged: dict[Part, list[Part]] = field(default_factory=dict)
    split: dict[Part, list[Part]] = field(default_factory=dict)

    @property
    def told(self) -> frozenset[Part]:
        """The parts that need no telling of their own any more."""
        return frozenset(
            part
            for rows in (self.merged, self.split)
            for whole, pieces in rows.items()
            for part in (whole, *pieces)
        )

    def explains(self, old: Part, new: Part) -> bool:
        """Whether a part is elsewhere because the one that it was in, or is in, was merged or split."""
        parents = (old.parent, new.parent)
        return None not in parents and (
            parents[0] in self.merged.get(parents[1], ())  # type: ignore[arg-type]
            or parents[1] in self.split.get(parents[0], ())  # type: ignore[arg-type]
        )


def merges(matched: Matched) -> Merges:
    """The merges from the one state to the other, and as splits those the other way round."""
    return Merges(merged_parts(matched), merged_parts(matched.backwards))


def merged_parts(matched: Matched) -> dict[Part, list[Part]]:
    """Each new part that holds what old ones held that are gone, with those and with what it was itself before."""
    found: dict[Part, list[Part]] = {}
    for kind in (Stage, Touchpoint):
        for part in matched.pairs[kind].gone:
            target = heir(part, matched)
            if target is not None:
                found.setdefault(target, []).append(part)
    whole = {
        target: [matched.before[target], *parts] if target in matched.before else parts
        for target, parts in found.items()
    }
    return {
        target: sorted(parts, key=lambda part: place(part))
        for target, parts in whole.items()
        if len(parts) > 1
    }


def place(part: Part) -> tuple[int, ...]:
    """The place of a part in the file."""
    return tuple(step for step in part.element.path if isinstance(step, int))


def heir(part: Part, matched: Matched) -> Part | None:
    """The part that most of what a part held is in now; None where nothing says so."""
    kind = type(part.element)
    found = matched.pairs[kind]
    candidates = sorted([*(new for _, new in found.both), *found.come], key=place)
    scored = [(score, -n) for n, new in enumerate(candidates) if (score := inherited(part, new, matched))]
    best = max(scored, default=None)
    return candidates[-best[1]] if best else None


def inherited(part: Part, new: Part, matched: Matched) -> float:
    """How much of a part is in a new one that was not in it before; 0 where that is too little to tell by."""
    old = matched.before.get(new)
    children = [matched.now[p] for p in part.inside if p in matched.now]
    moved = sum(child.parent is new for child in children)
    if isinstance(part.element, Stage):
        return float(moved) if moved * 2 > len(part.inside) else 0.0
    had = frozenset(listed(old.element)) if old else frozenset()
    items = frozenset(listed(part.element)) & (frozenset(listed(new.element)) - had)
    items = frozenset(item for item in items if item[0] not in ("support", "evidence", "tags"))
    said = named(part, new, old)
    together = said and matched.is_together(part, new)
    score = moved + len(items) * 0.5 + (1.5 if together else 0.0)
    return score if score >= 1 else 0.0


def named(part: Part, new: Part, old: Part | None) -> bool:
    """Whether the new title says what the part's title said, and did not before."""
    if old is not None and plain(old.title) == plain(new.title):
        return False
    words = set(WORD.findall(str(part.title).casefold()))
    now = set(WORD.findall(str(new.title).casefold()))
    had = set(WORD.findall(str(old.title).casefold())) if old else set()
    return bool(words) and len(words & (now - had)) * 2 >= len(words)
