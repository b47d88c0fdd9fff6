"""The figures over all journeys as data; the shape is stable, and says its version."""

from collections.abc import Callable
from typing import Any

from mkdocs_journeys.figures.kpis import standing_data
from mkdocs_journeys.figures.moments import Moment
from mkdocs_journeys.figures.numbers import tidy
from mkdocs_journeys.figures.opportunities import Relief
from mkdocs_journeys.figures.stats import MOST, Stats
from mkdocs_journeys.figures.through import Through, cost_data, flow_data, lasting_data
from mkdocs_journeys.model.values.text import Text

Data = dict[str, Any]
Say = Callable[[Text], str]


def stats_data(stats: Stats, say: Say) -> Data:
    """All figures; `say` chooses the language of titles."""
    return {
        "version": 1,
        "as_of": str(stats.workspace.settings.as_of),
        "journeys": journeys_data(stats),
        "personas": {"total": len(stats.workspace.personas)},
        "frictions": frictions_data(stats),
        "opportunities": opportunities_data(stats),
        "kpis": kpis_data(stats),
        "worst_moments": [moment_data(moment, say) for moment in stats.moments[:MOST]],
        "quick_wins": [win_data(relief, say) for relief in stats.quick_wins[:MOST]],
        "flow": {id: through_data(each) for id, each in stats.through.items()},
    }


def journeys_data(stats: Stats) -> Data:
    """How many journeys there are of each sort."""
    return {
        "total": len(stats.journeys),
        "unreadable": stats.unreadable,
        "status": dict(stats.by_status),
        "state": dict(stats.by_state),
        "freshness": dict(stats.freshness),
        "feeling": tidy(stats.feeling),
    }


def frictions_data(stats: Stats) -> Data:
    """How many frictions there are, and how many are to be done."""
    return {
        "total": len(stats.frictions),
        "status": dict(stats.by_friction_status),
        "todo": len(stats.todo),
        "todo_by_priority": dict(stats.by_level),
        "assumed": stats.assumed,
        "assumption_share": tidy(stats.assumption_share),
    }


def opportunities_data(stats: Stats) -> Data:
    """How many opportunities there are, and of those to be done how many in each quadrant."""
    return {
        "total": len(stats.reliefs),
        "status": dict(stats.by_opportunity_status),
        "todo": sum(stats.by_quadrant.values()),
        "todo_by_quadrant": dict(stats.by_quadrant),
    }


def kpis_data(stats: Stats) -> Data:
    """How many KPIs stand how, how many have not been measured for too long, and each of them."""
    return {
        "total": len(stats.kpis),
        "status": dict(stats.by_kpi_status),
        "stale": sum(each.stale for each in stats.kpis),
        "list": [standing_data(each) for each in stats.kpis],
    }


def moment_data(moment: Moment, say: Say) -> Data:
    """A moment that feels bad."""
    return {
        "journey": moment.journey.id,
        "id": moment.point.id,
        "title": say(moment.point.part.title),
        "score": tidy(moment.score),
        "friction": moment.friction and str(moment.friction.id),
        "priority": moment.friction.priority if moment.friction else None,
    }


def win_data(relief: Relief, say: Say) -> Data:
    """An opportunity, and what it takes away."""
    return {
        "journey": relief.journey.id,
        "id": str(relief.opportunity.id),
        "title": say(relief.opportunity.title),
        "takes_away": relief.priority,
        "frictions": [f"{placed.journey.id}#{placed.friction.id}" for placed in relief.hurting],
    }


def through_data(each: Through) -> Data:
    """How the personas go through a journey."""
    return {
        "end_to_end": lasting_data(each.lasting),
        "flow": flow_data(each.flow),
        "cost": cost_data(each.flow),
    }
