"""How the personas go through a journey, for all who ask: who comes how far, what it costs, how long it takes."""

from dataclasses import dataclass
from typing import Any

from mkdocs_journeys.figures.costs import Cost
from mkdocs_journeys.figures.flow import Flow, StageFlow, flow_of
from mkdocs_journeys.figures.lasting import EndToEnd, end_to_end
from mkdocs_journeys.figures.numbers import tidy
from mkdocs_journeys.figures.ways import ways_of
from mkdocs_journeys.model.journey import Journey

Data = dict[str, Any]


@dataclass(frozen=True)
class Through:
    """The flow, None where there is more of it than can be followed, and the durations."""

    flow: Flow | None
    lasting: EndToEnd

    @property
    def told(self) -> bool:
        """Whether the journey says anything of it: a share or a duration."""
        return bool(self.lasting.known) or bool(self.flow and self.flow.told)


def through(journey: Journey) -> Through:
    """How the personas go through a journey."""
    flow = flow_of(journey)
    return Through(flow, end_to_end(journey, flow.ways if flow else ways_of(journey)))


def flow_data(flow: Flow | None) -> Data | None:
    """The flow as data, None where no way says a share."""
    if flow is None or not flow.told:
        return None
    return {
        "completed": tidy(flow.ended),
        "lost": tidy(flow.lost),
        "unaccounted": tidy(flow.unsaid),
        "stuck": tidy(flow.stuck),
        "most_lost": flow.most_lost and str(flow.most_lost.stage.id),
        "stages": {str(each.stage.id): stage_data(each) for each in flow.stages},
    }


def stage_data(each: StageFlow) -> Data:
    """What comes of those who start, in one stage; shares of all who start."""
    return {
        "reach": tidy(each.reach),
        "visits": tidy(each.visits),
        "lost": tidy(each.lost),
        "unaccounted": tidy(each.unsaid),
        "completed": tidy(each.ended),
    }


def cost_data(flow: Flow | None) -> Data:
    """The costs by currency."""
    return {cost.currency: one_cost(cost) for cost in flow.costs} if flow else {}


def one_cost(cost: Cost) -> Data:
    """The costs in one currency: every touchpoint once, for each who starts, for each who comes to the end."""
    amounts = {"once": cost.once, "expected": cost.expected, "completed": cost.ended}
    return {name: tidy(float(money.amount)) if money else None for name, money in amounts.items()}


def lasting_data(lasting: EndToEnd) -> Data:
    """How long it takes from end to end, in seconds."""
    total = lasting.total
    return {
        "min": tidy(total.least) if total else None,
        "typical": tidy(total.likely) if total else None,
        "max": tidy(total.most) if total else None,
        "expected": tidy(total.mean) if total else None,
        "deviation": tidy(lasting.deviation) if total else None,
        "between": tidy(lasting.between),
        "stages_without": lasting.silent,
    }
