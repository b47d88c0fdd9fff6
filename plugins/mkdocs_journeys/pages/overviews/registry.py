"""The pages over all journeys, in the order of the navigation."""

from mkdocs_journeys.pages.overviews import (
    channels,
    coverage,
    frictions,
    handovers,
    in_brief,
    kpis,
    opportunities,
    reviews,
    segments,
    systems,
    teams,
    touchpoints,
)
from mkdocs_journeys.pages.overviews.overview import Overview
from mkdocs_journeys.workspace.addresses import OVERVIEWS as NAMES

FOUND = (
    channels.OVERVIEW,
    coverage.OVERVIEW,
    frictions.OVERVIEW,
    handovers.OVERVIEW,
    in_brief.OVERVIEW,
    kpis.OVERVIEW,
    opportunities.OVERVIEW,
    reviews.OVERVIEW,
    segments.OVERVIEW,
    systems.OVERVIEW,
    teams.OVERVIEW,
    touchpoints.OVERVIEW,
)
OVERVIEWS: tuple[Overview, ...] = tuple(sorted(FOUND, key=lambda each: NAMES.index(each.name)))
