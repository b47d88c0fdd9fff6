"""The schema with the ids of a project."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from mkdocs_journeys.cli.schema import command
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.schema.format import schema
from mkdocs_journeys.schema.offers import offers_of

from tests.project import loaded, make

CATALOG = """
channels: [{id: website, title: {en: Web shop, fr: Boutique}, kind: digital}]
teams: [{id: cx}]
segments: [{id: families, title: Families}]
metrics: [{id: queue-length, title: People queueing, unit: people, scale: {min: 0, max: 60}, better: lower}]
frameworks: [{id: our-two, title: Our two, stages: [{id: look}, {id: buy}]}]
"""
FIRST = """
title: First order
personas: [amira]
stages:
  - {id: look, title: Looks, touchpoints: [{id: search, title: Searches}], frictions: [{id: late, title: Late}]}
"""
FILES = {
    "journeys/_catalog.yml": CATALOG,
    "journeys/first-order.yml": FIRST,
    "journeys/next.yml": "title: Next\nstate: to-be\npersonas: [amira]\nstages: [Look]\n",
    "journeys/broken.yml": "title: Broken\n",
    "personas/amira.yml": "name: Amira\ntitle: The busy parent\n",
}


@pytest.fixture
def known(tmp_path: Path) -> dict[str, Any]:
    """The schema of a journey in a small project."""
    return schema("journey", offers_of(loaded(make(tmp_path, FILES))))


def words(known: dict[str, Any], name: str) -> dict[Any, str]:
    """The ids that are offered for a kind of reference, with what is said of them."""
    found = known["$defs"][name]
    listed = found if "enum" in found else found["anyOf"][0]
    return dict(zip(listed["enum"], listed["enumDescriptions"], strict=True))


def accepts(known: dict[str, Any], **keys: Any) -> bool:
    data = {"title": "A", "personas": ["amira"], "stages": ["Look"], **keys}
    return Draft202012Validator(known).is_valid(data)


def test_ids_are_offered_with_what_they_are_called(known: dict[str, Any]) -> None:
    assert words(known, "ChannelId") == {"website": "Web shop (digital)"}
    assert words(known, "TeamId") == {"cx": "cx"}
    assert words(known, "SegmentId") == {"families": "Families"}
    assert words(known, "PersonaId") == {"amira": "Amira: The busy parent"}
    assert words(known, "SystemId") == {}


def test_built_in_words_stand_beside_the_catalogues_own(known: dict[str, Any]) -> None:
    metrics = words(known, "MetricId")
    assert metrics["nps"].startswith("Net Promoter Score: points, -100 to 100, higher is better.")
    assert metrics["queue-length"] == "People queueing: people, 0 to 60, lower is better."
    frameworks = words(known, "FrameworkId")
    assert frameworks["our-two"] == "Our two: look, buy."
    assert "lifecycle-5" in frameworks


def test_journeys_and_their_parts_are_offered(known: dict[str, Any]) -> None:
    assert words(known, "JourneyId") == {"broken": "A file with mistakes.", "first-order": "First order"}
    assert words(known, "PlaceId") == {
        "first-order#look": "Stage of “First order”: Looks",
        "first-order#search": "Touchpoint of “First order”: Searches",
        "next#look": "Stage of “Next”: Look",
    }
    assert words(known, "FrictionId") == {"first-order#late": "Friction of “First order”: Late"}


@pytest.mark.parametrize(
    ("keys", "accepted"),
    [
        ({"segment": "families"}, True),
        ({"segment": "parents"}, False),
        ({"personas": ["bussy-parent"]}, False),
        ({"framework": "buyer-5"}, True),
        ({"framework": "buyer-6"}, False),
        ({"kpis": [{"metric": "queue-length"}]}, True),
        ({"kpis": [{"metric": "queue"}]}, False),
        ({"improves": "first-order"}, True),
        ({"improves": "next"}, False),
        ({"zooms_into": "first-order#look"}, True),
        ({"zooms_into": "first-order#late"}, False),
        ({"opportunities": [{"title": "A", "addresses": ["first-order#late", "of-this-file"]}]}, True),
        ({"opportunities": [{"title": "A", "addresses": ["first-order#early"]}]}, False),
        # Of a journey with mistakes, nobody knows what it has.
        ({"opportunities": [{"title": "A", "addresses": ["broken#early"]}]}, True),
        ({"zooms_into": "broken#anything"}, True),
    ],
)
def test_unknown_ids_are_refused_as_the_checks_do(
    known: dict[str, Any], keys: dict[str, Any], accepted: bool
) -> None:
    assert accepts(known, **keys) is accepted


def test_the_catalogue_offers_its_teams_and_takes_new_ones(tmp_path: Path) -> None:
    found = Draft202012Validator(schema("catalog", offers_of(loaded(make(tmp_path, FILES)))))
    assert found.is_valid({"systems": [{"id": "crm", "team": "a-new-one"}, {"id": "psp", "team": "cx"}]})


def test_it_is_valid_and_has_a_name_of_its_own(known: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(known)
    assert known["$id"] == "urn:mkdocs-journeys:format-1:journey:workspace"


def test_a_catalogue_with_mistakes_is_no_source(tmp_path: Path) -> None:
    workspace = loaded(make(tmp_path, {**FILES, "journeys/_catalog.yml": "channel: []\n"}))
    with pytest.raises(JourneysError, match="has mistakes"):
        offers_of(workspace)


def test_without_a_catalogue_the_common_channels_are_offered(tmp_path: Path) -> None:
    found = schema("journey", offers_of(loaded(make(tmp_path, {"journeys/first-order.yml": FIRST}))))
    assert words(found, "ChannelId")["website"] == "Website (digital)"


def test_the_command_reads_the_project(tmp_path: Path) -> None:
    make(tmp_path, {**FILES, "mkdocs.yml": "site_name: A\nplugins: [journeys]\n"})
    arguments = ["journey", "--workspace", "--config-file", str(tmp_path / "mkdocs.yml")]
    assert '"Web shop (digital)"' in CliRunner().invoke(command, arguments).stdout
