"""Emotion curves and trends say what is there: no overshooting, no invented values, nothing outside the picture."""

import re
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st
from mkdocs_journeys.diagram.curve import Moment, curve_path, emotion_curve, lane_curve, spark_curve
from mkdocs_journeys.diagram.legend import legend
from mkdocs_journeys.diagram.spline import bridge_path
from mkdocs_journeys.diagram.trend import trend
from mkdocs_journeys.diagram.widths import width

EMOTION = st.floats(-2, 2).map(lambda value: round(value, 1))
VALUES = st.lists(EMOTION, min_size=2, max_size=30)
GAPPY = st.lists(EMOTION | st.none(), max_size=30)


@given(VALUES)
def test_the_line_stays_between_neighbours(ys: list[float]) -> None:
    xs = [index * 40.0 for index, _ in enumerate(ys)]
    path = curve_path(xs, ys)
    pieces = re.findall(r"C(\S+) (\S+) (\S+) (\S+) (\S+) (\S+?)(?=C|$)", path)
    assert len(pieces) == len(ys) - 1
    for (before, after), piece in zip(pairwise(ys), pieces, strict=True):
        least, most = min(before, after) - 0.011, max(before, after) + 0.011
        assert all(least <= float(y) <= most for y in piece[1::2])
        assert abs(float(piece[5]) - after) < 0.011


@given(GAPPY)
def test_gaps_are_gaps(ys: list[float | None]) -> None:
    xs = [float(index) for index, _ in enumerate(ys)]
    runs = "".join("." if y is None else "x" for y in ys).replace(".", " ").split()
    assert curve_path(xs, ys).count("M") == len(runs)
    assert bridge_path(xs, ys).count("L") == max(len(runs) - 1, 0)


@given(st.lists(st.tuples(st.text(max_size=60), EMOTION | st.none(), st.booleans()), max_size=30))
def test_the_curve_is_whole_and_inside(points: list[tuple[str, float | None, bool]]) -> None:
    svg = emotion_curve([Moment(*point) for point in points], stages=[("First", len(points))])
    root = ElementTree.fromstring(svg)
    right = float(root.attrib["viewBox"].split()[2])
    assert root.get("role") == "img"
    assert root.get("aria-label")
    for text in root.iter("{http://www.w3.org/2000/svg}text"):
        if text.get("class") == "extreme":
            middle, half = float(text.attrib["x"]), width(text.text or "") * 6
            assert middle - half >= 0
            assert middle + half <= right


def test_the_scale_is_honest() -> None:
    low = emotion_curve([Moment("a", 0.1), Moment("b", 0.2)])
    assert re.findall(r'class="axis"[^>]*>([^<]+)', low) == ["+2", "+1", "0", "−1", "−2"]
    assert re.findall(r'class="curve" d="M\S+ (\S+)C', low) == ["115.8"]


def test_peaks_and_troughs_are_named() -> None:
    svg = emotion_curve(
        [Moment("Good", 1, True), Moment("Bad", -2), Moment("Missing", None), Moment("So so", 0)]
    )
    assert re.findall(r'class="extreme"[^>]*>([^<]+)', svg) == ["Good", "Bad"]
    assert "Highest: Good, +1. Lowest: Bad, −2." in svg
    assert "1 without a value" in svg
    assert svg.count('class="truth"') == 1


def test_signs_have_shapes_of_their_own() -> None:
    svg = emotion_curve([Moment("a", 1), Moment("b", 0), Moment("c", -1)])
    shapes = re.findall(r'class="mark" d="M\S+ \S+?(m[^"]+)"', svg)
    assert len(set(shapes)) == 3


def test_nothing_known_is_said() -> None:
    assert "No emotion is given" in emotion_curve([Moment("a", None)])
    assert emotion_curve([])


@given(GAPPY)
def test_small_curves_are_well_formed(values: list[float | None]) -> None:
    assert ElementTree.fromstring(spark_curve(values)).get("aria-hidden") == "true"
    lane = ElementTree.fromstring(lane_curve(values, label="x"))
    assert lane.get("preserveAspectRatio") == "none"
    assert lane.attrib["viewBox"] == f"0 0 {100 * len(values)} 100"
    assert all(
        path.get("vector-effect") == "non-scaling-stroke"
        for path in lane.iter("{http://www.w3.org/2000/svg}path")
    )


MEASURED = [(date(2026, 3, 31), 26.0), (date(2026, 1, 31), 18.0), (date(2026, 2, 28), 20.0)]


def test_a_trend_is_told() -> None:
    svg = trend(MEASURED, 40, 18)
    assert 'aria-label="18 on 2026-01-31, 26 on 2026-03-31; target 40"' in svg
    assert "j-trend--open" in svg
    assert "j-trend--met" in trend(MEASURED, 40, better="lower")
    assert "No measurement" in trend([], 40)
    assert "j-trend--" not in trend(MEASURED[:1])


@given(st.lists(st.tuples(st.dates(), st.floats(-1e6, 1e6)), min_size=1, max_size=20), st.floats(-1e6, 1e6))
def test_a_trend_stays_inside(measured: list[tuple[date, float]], target: float) -> None:
    svg = trend(measured, target)
    points = re.search(r'class="curve" d="M([^"]+)"', svg)
    assert points
    for x, y in (point.split() for point in points[1].split("L")):
        assert 0 <= float(x) <= 168
        assert 0 <= float(y) <= 48


def test_the_legend_says_what_each_sign_means() -> None:
    assert [words for _, words in legend()][:3] == ["positive", "negative", "moment of truth"]
    assert all(ElementTree.fromstring(svg).get("aria-hidden") == "true" for svg, _ in legend())
