"""Which way is better, key by key."""

from typing import Any

from mkdocs_journeys.diff.change import Effect, Kind
from mkdocs_journeys.model import words
from mkdocs_journeys.model.metrics import Metric
from mkdocs_journeys.model.values.duration import Duration
from mkdocs_journeys.model.values.money import Money
from mkdocs_journeys.model.values.quantity import Quantity
from mkdocs_journeys.model.values.share import Share

# Words with an order, the least first.
SCALES: tuple[tuple[str, ...], ...] = (
    words.SEVERITIES,
    words.FREQUENCIES,
    ("low", "medium", "high"),
    ("broken", "partial", "seamless"),
)
HIGHER, LOWER = 1, -1
BETTER = {
    ("stage", "emotion.score"): HIGHER,
    ("touchpoint", "emotion"): HIGHER,
    ("expectation", "satisfaction"): HIGHER,
    ("friction", "severity"): LOWER,
    ("friction", "frequency"): LOWER,
    ("touchpoint", "wait"): LOWER,
    ("touchpoint", "clicks"): LOWER,
    ("transition", "continuity"): HIGHER,
}
PREFIXES = {
    ("journey", "pillars."): HIGHER,
    ("stage", "duration."): LOWER,
    ("touchpoint", "duration."): LOWER,
}
WELCOME, UNWELCOME = Effect.BETTER, Effect.WORSE
# What it means that a thing, or an item of a list, is there that was not.
ARRIVAL = {
    ("friction", ""): UNWELCOME,
    ("stage", "strengths"): WELCOME,
    ("stage", "weaknesses"): UNWELCOME,
}


def amount(value: Any) -> float | None:
    """The place of a value on its scale, None where it has none."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, Duration):
        return value.seconds
    if isinstance(value, Share):
        return value.fraction
    if isinstance(value, Quantity):
        return value.number
    if isinstance(value, Money):
        return float(value.amount)
    return next((float(scale.index(value)) for scale in SCALES if value in scale), None)


def direction(old: Any, new: Any) -> Kind:
    """Whether a value rises or falls, or is just another one."""
    a, b = amount(old), amount(new)
    if a is None or b is None or a == b or incomparable(old, new):
        return Kind.CHANGED
    return Kind.RAISED if b > a else Kind.LOWERED


def incomparable(old: Any, new: Any) -> bool:
    """Whether two amounts are in different units."""
    units = [getattr(value, "unit", getattr(value, "currency", None)) for value in (old, new)]
    return type(old) is not type(new) or units[0] != units[1]


def sign(thing: str, key: str, metric: Metric | None = None, leaves: bool = False) -> int:
    """Whether more of something is better (1), worse (-1) or neither (0)."""
    if thing == "kpi" and key in ("value", "target.value", "target"):
        return {"higher": HIGHER, "lower": LOWER}.get(metric.better or "", 0) if metric else 0
    if thing == "transition" and key == "share":
        return LOWER if leaves else 0
    prefix = (thing, key.partition(".")[0] + ".")
    return BETTER.get((thing, key), PREFIXES.get(prefix, 0))


def effect_of(kind: Kind, thing: str, key: str, way: int = 0) -> Effect:
    """What a change does to the experience."""
    if kind in (Kind.RESOLVED, Kind.REOPENED):
        return WELCOME if kind is Kind.RESOLVED else UNWELCOME
    if kind in (Kind.RAISED, Kind.LOWERED) and way:
        return WELCOME if (kind is Kind.RAISED) == (way > 0) else UNWELCOME
    arrival = ARRIVAL.get((thing, key))
    if kind in (Kind.ADDED, Kind.REMOVED) and arrival:
        return arrival if kind is Kind.ADDED else opposite(arrival)
    return Effect.NEITHER


def opposite(effect: Effect) -> Effect:
    """What the contrary does."""
    return {WELCOME: UNWELCOME, UNWELCOME: WELCOME}.get(effect, effect)
