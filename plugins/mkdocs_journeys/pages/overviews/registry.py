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

OVERVIEWS: tuple[Overview, ...] = (
    in_brief.OVERVIEW,
    frictions.OVERVIEW,
    opportunities.OVERVIEW,
    kpis.OVERVIEW,
    touchpoints.OVERVIEW,
    handovers.OVERVIEW,
    channels.OVERVIEW,
    teams.OVERVIEW,
    systems.OVERVIEW,
    segments.OVERVIEW,
    coverage.OVERVIEW,
    reviews.OVERVIEW,
)
