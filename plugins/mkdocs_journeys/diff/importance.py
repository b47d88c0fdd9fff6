"""How much a change matters, for the order in which changes are told: 0 to 100."""

from typing import Any

from mkdocs_journeys.diff.change import Change, Effect, Kind
from mkdocs_journeys.diff.effects import amount

# What comes, goes or turns into something else as a whole.
WHOLE = {
    "journey": 96,
    "persona": 80,
    "stage": 82,
    "touchpoint": 66,
    "friction": 70,
    "opportunity": 58,
    "kpi": 64,
    "transition": 44,
    "evidence": 38,
    "expectation": 36,
    "image": 12,
    "metric": 30,
    "framework": 30,
    "quote": 26,
}
# Single keys; an empty thing stands for any.
KEYS = {
    ("friction", "status"): 72,
    ("friction", "severity"): 76,
    ("friction", "frequency"): 74,
    ("friction", "evidence"): 45,
    ("opportunity", "status"): 56,
    ("opportunity", "impact"): 40,
    ("opportunity", "effort"): 40,
    ("opportunity", "due"): 42,
    ("kpi", "value"): 77,
    ("kpi", "target"): 79,
    ("kpi", "target.value"): 79,
    ("kpi", "target.by"): 62,
    ("kpi", "baseline.value"): 48,
    ("kpi", "better"): 60,
    ("journey", "status"): 84,
    ("journey", "state"): 85,
    ("journey", "improves"): 70,
    ("journey", "personas"): 60,
    ("journey", "owner"): 50,
    ("journey", "reviewed"): 34,
    ("persona", "status"): 60,
    ("stage", "emotion"): 60,
    ("stage", "emotion.score"): 78,
    ("touchpoint", "emotion"): 71,
    ("touchpoint", "wait"): 65,
    ("touchpoint", "clicks"): 58,
    ("touchpoint", "moment_of_truth"): 57,
    ("touchpoint", "channel"): 59,
    ("touchpoint", "automated"): 47,
    ("touchpoint", "team"): 40,
    ("transition", "continuity"): 63,
    ("transition", "share"): 46,
    ("expectation", "satisfaction"): 61,
    ("stage", "weaknesses"): 33,
    ("stage", "strengths"): 33,
    ("image", "content"): 16,
    ("", "tags"): 6,
    ("", "url"): 9,
    ("", "id"): 14,
}
PREFIXES = {"duration.": 60, "pillars.": 52, "empathy.": 24, "demographics.": 20, "scale.": 30}
KINDS = {
    Kind.REWORDED: 15,
    Kind.TRANSLATED: 18,
    Kind.UNTRANSLATED: 18,
    Kind.RETITLED: 40,
    Kind.MOVED: 42,
}
# It has the same readers and the same contents, so it comes after what they will feel.
RENAMED_JOURNEY = 81
USUAL = 28


def importance(change: Change) -> int:
    """The importance of a change."""
    thing, kind = change.subject.thing, change.kind
    if kind in (Kind.RESOLVED, Kind.REOPENED):
        return 92 if thing == "friction" else 88
    if kind is Kind.RENAMED and not change.key and thing == "journey":
        return RENAMED_JOURNEY
    if kind in (Kind.SPLIT, Kind.MERGED, Kind.RENAMED) and not change.key:
        return {"journey": 97, "stage": 83}.get(thing, 68)
    if not change.key and kind in (Kind.ADDED, Kind.REMOVED):
        return whole(change, thing)
    if kind in KINDS:
        return KINDS[kind] + (thing in ("journey", "stage")) * (kind in (Kind.RETITLED, Kind.MOVED)) * 12
    return min(key_importance(thing, change.key) + size(change), 91)


def whole(change: Change, thing: str) -> int:
    """A thing that came or went; a friction by its priority."""
    base = WHOLE.get(thing, 22)
    if thing == "friction":
        return base + min(change.facts.get("priority") or 0, 16)
    return base


def key_importance(thing: str, key: str) -> int:
    """A key that says something else."""
    known = KEYS.get((thing, key), KEYS.get(("", key)))
    if known is not None:
        return known
    return PREFIXES.get(key.partition(".")[0] + ".", USUAL)


def size(change: Change) -> int:
    """More for a long way on the scale of feelings, and for what makes the experience better or worse."""
    felt = change.subject.thing in ("stage", "touchpoint") and change.key in ("emotion", "emotion.score")
    way = distance(change.old, change.new) if felt else 0.0
    return round(3 * way) + (2 if change.effect is not Effect.NEITHER else 0)


def distance(old: Any, new: Any) -> float:
    """How far apart two amounts are."""
    a, b = amount(old), amount(new)
    return abs(b - a) if a is not None and b is not None else 0.0
