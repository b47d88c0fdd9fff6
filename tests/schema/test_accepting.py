"""What the schema accepts and refuses, and that it agrees with the checks."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.schema.format import schema, written
from pydantic import ValidationError

from tests.project import ROOT

JOURNEY = Draft202012Validator(schema("journey"))
CATALOG = Draft202012Validator(schema("catalog"))


def journey(**keys: Any) -> dict[str, Any]:
    return {"title": "First order", "personas": ["amira"], "stages": ["Purchase"], **keys}


def stage(**keys: Any) -> dict[str, Any]:
    return journey(stages=[{"title": "Purchase", **keys}])


def touchpoint(**keys: Any) -> dict[str, Any]:
    return stage(touchpoints=[{"title": "Pays", **keys}])


def as_read(value: Any) -> Any:
    """Data as our own reader gives them: every single value is the text that was written."""
    if isinstance(value, dict):
        return {key: as_read(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_read(item) for item in value]
    if isinstance(value, bool):
        return str(value).lower()
    return value if value is None else str(value)


GOOD = {
    "the least": journey(),
    "a title in two languages": journey(title={"en": "First order", "fr": "Première commande"}),
    "a title that is a number": journey(title=2026),
    "keys with nothing behind them": journey(summary=None, state=None, kpis=None, pillars=None, owner=None),
    "stages of one line": journey(stages=["Discover", {"title": "Buy"}]),
    "a stage that is called by a year": journey(stages=[2026]),
    "a number for a mood": stage(emotion=-0.5),
    "a mood in words": stage(emotion={"score": -1, "feeling": "impatient"}),
    "frictions of one line": touchpoint(frictions=["The code never arrives"]),
    "quotes of one line": touchpoint(quotes=["Is it safe?"]),
    "measurements in a file": journey(kpis=[{"metric": "nps", "measurements": "data/nps.csv"}]),
    "measurements written out": journey(
        kpis=[{"metric": "nps", "measurements": [{"on": "2026-09", "value": 4}]}]
    ),
    "a metric of one's own": journey(kpis=[{"metric": "queue-length"}]),
    "amounts of all kinds": journey(
        kpis=[{"metric": "clv", "baseline": {"value": v}} for v in ("120 EUR", "4 %", 3, "2 h")]
    ),
    "a share": journey(transitions=[{"from": "a", "to": "exit", "share": share} for share in ("62 %", 0.62)]),
    "durations": touchpoint(wait="P2DT4H", duration={"min": "5 s", "max": "1.5 h"}),
    "a friction elsewhere": journey(opportunities=[{"title": "Text", "addresses": ["other#late", "late"]}]),
}
BAD = {
    "no stages": {"title": "First order", "personas": ["amira"]},
    "an empty list of stages": journey(stages=[]),
    "an empty title": journey(title=" "),
    "a title that is a list": journey(title=["First order"]),
    "no list of personas": journey(personas="amira"),
    "a key that is misspelt": touchpoint(chanel="website"),
    "a word that is not one": stage(relationship="client"),
    "a feeling beyond the scale": touchpoint(emotion=3),
    "a mood beyond the scale": stage(emotion=-3),
    "a share that could be either": journey(transitions=[{"from": "a", "to": "b", "share": 62}]),
    "a duration spelled out": touchpoint(wait="5 minutes"),
    "a date in daily form": journey(reviewed="30/09/2026"),
    "a month for a day": journey(reviewed="2026-09"),
    "half a click": touchpoint(clicks=2.5),
    "yes": touchpoint(moment_of_truth="yes"),
    "money without a currency": touchpoint(cost="0.35"),
    "an id with a space": stage(id="the purchase"),
    "a place without its journey": journey(zooms_into="purchase"),
    "a script for a link": stage(frictions=[{"title": "Late", "url": "javascript:alert(1)"}]),
    "a path from the root": touchpoint(images=[{"file": "/etc/passwd"}]),
    "a target without a value": journey(kpis=[{"metric": "nps", "target": {"by": "2026-12-31"}}]),
}


def validates(data: dict[str, Any]) -> bool:
    """Whether the model takes it, as far as one file can tell."""
    try:
        Journey.model_validate(as_read(data), context={"languages": ("en",)})
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("name", GOOD)
def test_accepted(name: str) -> None:
    assert [error.message for error in JOURNEY.iter_errors(GOOD[name])] == []
    assert validates(GOOD[name])


@pytest.mark.parametrize("name", BAD)
def test_refused(name: str) -> None:
    assert not JOURNEY.is_valid(BAD[name])
    # A reference without its journey is found out when references are resolved.
    assert not validates(BAD[name]) or name == "a place without its journey"


@pytest.mark.parametrize(
    ("catalog", "accepted"),
    [
        ({}, True),
        ({"languages": ["en", "pt-BR"], "channels": [{"id": "website"}]}, True),
        ({"teams": [{"id": "cx", "email": "cx@example.com"}]}, True),
        ({"teams": [{"id": "cx", "email": "cx"}]}, False),
        ({"channels": [{"title": "Website"}]}, False),
        ({"channels": ["website"]}, False),
        ({"languages": ["English"]}, False),
        ({"segments": [{"id": "families", "share": 18}]}, False),
    ],
)
def test_catalogues(catalog: dict[str, Any], accepted: bool) -> None:
    assert CATALOG.is_valid(catalog) is accepted


@pytest.mark.skipif(find_spec("check_jsonschema") is None, reason="check-jsonschema is not installed")
@pytest.mark.parametrize("kind", ["journey", "persona", "catalog"])
def test_a_validator_that_is_not_ours_accepts_the_example_site(kind: str, tmp_path: Path) -> None:
    file = tmp_path / f"{kind}.json"
    file.write_text(written(kind), "utf-8")
    folder = ROOT / ("personas" if kind == "persona" else "journeys")
    paths = [path for path in folder.rglob("*.yml") if (path.stem == "_catalog") is (kind == "catalog")]
    check = [sys.executable, "-m", "check_jsonschema", "--no-cache", "--schemafile", file]
    done = subprocess.run([*check, *sorted(paths)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
