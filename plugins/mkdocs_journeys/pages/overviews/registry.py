"""The pages over all journeys, in the order of the navigation."""

from mkdocs_journeys.pages.overviews import frictions
from mkdocs_journeys.pages.overviews.overview import Overview

OVERVIEWS: tuple[Overview, ...] = (frictions.OVERVIEW,)
