"""The emotion curve says what is there: no overshooting, no invented values, nothing outside the picture."""

import re
from itertools import combinations
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st
from mkdocs_journeys.diagram.curve import FOOT, LEFT, MIDDLE, STEP, TOP, Moment, emotion_curve
from mkdocs_journeys.diagram.quotes import Callout, callouts
from mkdocs_journeys.diagram.slices import segments_of

EMOTION = st.floats(-2, 2).map(lambda value: round(value, 1))
MOMENTS = st.lists(
    st.builds(
        Moment,
        st.text(max_size=60),
        EMOTION | st.none(),
        st.just("#a"),
        st.text(max_size=90),
        st.booleans(),
        st.integers(-1, 1),
    ),
    max_size=40,
)


def drawn(*moments: Moment) -> str:
    return emotion_curve(moments, [("First", len(moments))], "j")


@given(
    st.lists(
        st.tuples(st.floats(0, 900), EMOTION), min_size=2, max_size=30, unique_by=lambda pair: round(pair[0])
    )
)
def test_the_line_stays_between_neighbours(points: list[tuple[float, float]]) -> None:
    for segment in segments_of(sorted(points)):
        least, most = sorted((segment.curve[0], segment.curve[3]))
        assert all(least - 1e-6 <= y <= most + 1e-6 for y in segment.curve)


@given(MOMENTS)
def test_the_curve_is_whole_and_every_point_is_a_link(moments: list[Moment]) -> None:
    root = ElementTree.fromstring(emotion_curve(moments, [("First", len(moments))], "j"))
    assert root.get("aria-label")
    known = [moment for moment in moments if moment.value is not None]
    assert len([each for each in root.iter() if each.tag.endswith("}a")]) == len(known)


def test_the_scale_is_honest_and_in_words() -> None:
    svg = drawn(Moment("a", 0.1), Moment("b", 0.2))
    assert re.findall(r"<tspan>([^<]+)</tspan><tspan[^>]*>([^<]+)", svg) == [
        ("+2", "very positive"),
        ("+1", "positive"),
        ("0", "neutral"),
        ("−1", "negative"),
        ("−2", "very negative"),
    ]
    assert f'class="k" d="M344 {MIDDLE - 0.1 * STEP:g}c' in svg
    assert (TOP, FOOT) == (MIDDLE - 2 * STEP, MIDDLE + 2 * STEP)


def test_signs_have_shapes_of_their_own() -> None:
    svg = drawn(Moment("a", 1), Moment("b", 0), Moment("c", -1))
    shapes = {re.sub(r"^M\S+ [\d.]+", "", path) for path in re.findall(r'</title><path d="([^"]+)"', svg)}
    assert len(shapes) == 3


def test_a_gap_is_dashed_and_nothing_is_invented_in_it() -> None:
    svg = drawn(Moment("a", 1), Moment("b", None), Moment("c", -1))
    assert 'class="k dash"' in svg
    assert len(re.findall(r"<title>", svg)) == 2


def test_the_quotes_stand_at_the_points_where_the_curve_turns() -> None:
    svg = drawn(
        Moment("Waits", -2, "#w", "An hour!", turn=-1, lowest=True),
        Moment("So so", 0, "#s", "Well."),
        Moment("Good", 1),
    )
    assert re.findall(r'<g class="q">(.*?)</g>', svg)[0].endswith(">“An hour!”</text>")
    assert svg.count('class="q"') == 1
    assert "<title>So so: 0, neutral · “Well.”</title>" in svg
    assert "Lowest: Waits, −2. Highest: Good, +1." in svg


CALLOUTS = st.builds(
    Callout, st.integers(100, 1000), st.floats(80, 240), st.text(max_size=80), st.booleans(), st.floats(0, 5)
)


@given(st.lists(CALLOUTS, max_size=20))
def test_quotes_never_touch_and_stay_inside(found: list[Callout]) -> None:
    shown = callouts(found, LEFT, 1100, (48, 290))
    assert not any(a.meets(b) for a, b in combinations(shown, 2))
    assert all(each.middle - each.half >= LEFT - 1 and each.middle + each.half <= 1101 for each in shown)


def test_nothing_known_is_said() -> None:
    assert "No emotion is given" in drawn(Moment("a", None))
    assert emotion_curve([], [], "j")
