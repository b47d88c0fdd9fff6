"""Which moment of a journey is lit as its worst."""

import pytest
from mkdocs_journeys.figures.emotion import lowest, points, stands_out

from tests.figures.journeys import journey


@pytest.mark.parametrize(
    ("scores", "is_lit"),
    [
        ("1 -2 0", True),
        ("1 0 2", True),
        ("2 1 2", False),
        ("-1 -1 -1", False),
        ("-1", True),
        ("0", False),
        ("", False),
    ],
)
def test_only_what_is_not_good_is_lit(scores: str, is_lit: bool) -> None:
    stages = ", ".join(f"{{title: Stage {i}, emotion: {score}}}" for i, score in enumerate(scores.split()))
    found = points(journey(stages or "Silence"))
    assert stands_out(lowest(found), found) is is_lit
