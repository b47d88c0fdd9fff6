"""A measurement as one more item of a journey's own list: comments, order and form stay."""

from pathlib import Path

import pytest
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.recording.choosing import chosen
from mkdocs_journeys.recording.entry import entry_of
from mkdocs_journeys.recording.recording import recorded

from tests.project import JOURNEY, loaded, make

BLOCK = """\
kpis:
  - metric: nps  # asked by mail
    measurements:
      - {on: 2026-06, value: 20}  # after the strike
      - {on: 2026-08, value: 30, n: 90}
    # where it comes from
    source: Mail
  - {metric: csat}
"""


def record(root: Path, kpis: str, on: str, value: str, n: str | None = None) -> str:
    """What stands in place of the KPIs after a measurement of nps."""
    make(root, {"journeys/first.yml": (JOURNEY + kpis).encode()})
    workspace = loaded(root)
    assert not [str(f.message) for f in workspace.findings]
    found = recorded(workspace, chosen(workspace, "nps", None), entry_of(on, value, n, ()))
    assert found.findings == ()
    assert found.facts is not None
    lines = found.added.text.splitlines()
    assert found.added.shown[0].strip() in lines[found.added.line - 1]
    assert found.content.decode() == found.added.text
    return found.added.text.removeprefix(JOURNEY)


def line(text: str, number: int, new: str) -> str:
    lines = text.splitlines(keepends=True)
    return "".join([*lines[:number], new + "\n", *lines[number:]])


@pytest.mark.parametrize(
    ("on", "value", "n", "at", "new"),
    [
        ("2026-09", "40", None, 5, "      - {on: 2026-09, value: 40}"),
        ("2026-09-15", "40,5", "12", 5, "      - {on: 2026-09-15, value: 40.5, n: 12}"),
        ("2026-07", "40", None, 4, "      - {on: 2026-07, value: 40}"),
        ("2026-01", "-40", None, 3, "      - {on: 2026-01, value: -40}"),
    ],
)
def test_a_line_of_its_own(tmp_path: Path, on: str, value: str, n: str | None, at: int, new: str) -> None:
    assert record(tmp_path, BLOCK, on, value, n) == line(BLOCK, at, new)


NEW = "{on: 2026-09, value: 40}"
AUGUST, JULY = "{on: 2026-08, value: 30}", "{on: 2026-07, value: 20}"
LATE, EARLY = "{on: 2026-09-30, value: 30}", "{on: 2026-09-12, value: 40}"
LIST = "kpis:\n  - metric: nps\n    measurements:\n"
KEYS = "      - on: 2026-08\n        value: 30 # a\n        n: 9\n"
TARGET = "kpis:\n  - metric: nps\n    target: # soon\n      value: 40 # or more\n      by: 2026-12-31\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            f"kpis: [{{metric: nps, measurements: [{AUGUST}], source: Mail}}]\n",
            f"kpis: [{{metric: nps, measurements: [{AUGUST}, {NEW}], source: Mail}}]\n",
        ),
        (
            f"kpis: [{{metric: nps, measurements: [{LATE}]}}]\n",
            f"kpis: [{{metric: nps, measurements: [{EARLY}, {LATE}]}}]\n",
        ),
        (f"{LIST}{KEYS}\n# end\n", f"{LIST}{KEYS}      - on: 2026-09\n        value: 40\n\n# end\n"),
        (
            "kpis: [{metric: nps, measurements: []}]\n",
            f"kpis: [{{metric: nps, measurements: [{NEW}]}}]\n",
        ),
        ("kpis: [{metric: nps}]\n", f"kpis: [{{metric: nps, measurements: [{NEW}]}}]\n"),
        (
            "kpis: [{metric: nps, target: {value: 9}}]\n",
            f"kpis: [{{metric: nps, target: {{value: 9}}, measurements: [{NEW}]}}]\n",
        ),
        (
            f"{TARGET}  # the next\n  - metric: csat\n",
            f"{TARGET}    measurements: [{NEW}]\n  # the next\n  - metric: csat\n",
        ),
        ("kpis:\n- metric: nps", f"kpis:\n- metric: nps\n  measurements: [{NEW}]"),
        (f"{LIST}      - {AUGUST}\r\n", f"{LIST}      - {AUGUST}\r\n      - {NEW}\r\n"),
        (
            f"{LIST}      - {AUGUST}\n      - {JULY}\n",
            f"{LIST}      - {NEW}\n      - {AUGUST}\n      - {JULY}\n",
        ),
    ],
)
def test_every_form_of_a_list(tmp_path: Path, before: str, after: str) -> None:
    on = "2026-09-12" if EARLY in after else "2026-09"
    assert record(tmp_path, before, on, "40") == after


def test_a_touchpoint_deep_inside(tmp_path: Path) -> None:
    text = """\
title: Deep
personas: [amira]
stages:
  - title: Buy
    touchpoints:
      - title: Pay
        kpis:
          - metric: nps
            measurements:
              - {on: 2026-08, value: 30}
        quotes: [{text: Hm}]
"""
    make(tmp_path, {"journeys/deep.yml": text})
    workspace = loaded(tmp_path)
    found = recorded(workspace, chosen(workspace, "deep#nps", None), entry_of("2026-09", "40", None, ()))
    assert found.added.text == line(text, 10, "              - {on: 2026-09, value: 40}")


@pytest.mark.parametrize(
    ("on", "value", "message"),
    [
        ("2026-08", "1", "there is a measurement of 2026-08 already, 30: mend it at journeys/first.yml:8"),
        ("2026-08-31", "1", "there is a measurement of 2026-08 already"),
        (
            "2026-10-01",
            "1",
            "2026-10-01 lies in the future: today, or the as_of of mkdocs.yml, is 2026-09-30",
        ),
    ],
)
def test_what_is_refused(tmp_path: Path, on: str, value: str, message: str) -> None:
    with pytest.raises(JourneysError, match=message):
        record(tmp_path, BLOCK, on, value)


def test_a_value_beyond_the_range_is_a_finding(tmp_path: Path) -> None:
    make(tmp_path, {"journeys/first.yml": JOURNEY + BLOCK})
    workspace = loaded(tmp_path)
    found = recorded(workspace, chosen(workspace, "nps", None), entry_of("2026-09", "101", None, ()))
    assert [f"{f.code} {f.span}" for f in found.findings] == ["J403 journeys/first.yml:9:30"]
