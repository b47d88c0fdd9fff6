"""What a journey costs us for each persona who starts it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from mkdocs_journeys.figures.chain import END, Chain
from mkdocs_journeys.figures.ways import Ways
from mkdocs_journeys.model.values.money import Money

MOST = 1e15  # what an amount of the format may be


@dataclass(frozen=True, slots=True)
class Cost:
    """The costs in one currency: they are never converted.

    `once` is every touchpoint once. `expected` is what one who starts costs on average: each touchpoint as often as
    one comes to it; None where a loop without a way out makes it endless. `ended` is the same shared out over those
    who come to an end of the journey.
    """

    currency: str
    once: Money
    expected: Money | None
    ended: Money | None


def costs(ways: Ways, chain: Chain) -> tuple[Cost, ...]:
    """The costs of each currency, by its code."""
    currencies = sorted({touchpoint_cost.currency for _, touchpoint_cost in priced(ways)})
    return tuple(cost_in(currency, ways, chain) for currency in currencies)


def cost_in(currency: str, ways: Ways, chain: Chain) -> Cost:
    """The costs in one currency."""
    own = [(place, cost.amount) for place, cost in priced(ways) if cost.currency == currency]
    once = sum((amount for _, amount in own), Decimal(0))
    endless = any(place in chain.trapped and chain.visits[place] > 0 for place, _ in own)
    expected = None if endless else sum(float(amount) * chain.visits[place] for place, amount in own)
    ended = chain.ends.get(END, 0.0)
    shared = expected / ended if expected is not None and ended > 0 else None
    return Cost(currency, Money(once, currency), amount_of(expected, currency), amount_of(shared, currency))


def priced(ways: Ways) -> Iterator[tuple[int, Money]]:
    """The places that cost something, or say that they do not."""
    for number, place in enumerate(ways.places):
        if place.touchpoint is not None and place.touchpoint.cost is not None:
            yield number, place.touchpoint.cost


def amount_of(value: float | None, currency: str) -> Money | None:
    """A computed amount; None where it is none that anybody could pay."""
    return Money(Decimal(f"{value:.6f}"), currency) if value is not None and abs(value) < MOST else None
