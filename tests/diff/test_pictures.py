"""A picture that is another one is told wherever it is shown, also where no word about it has changed."""

from pathlib import Path

import pytest
from mkdocs_journeys.changes.telling import Told
from mkdocs_journeys.diff.sentences import sentence
from mkdocs_journeys.diff.style import Style
from mkdocs_journeys.wording import Wording

from tests.diff.sides import told
from tests.project import make

PAY = "{title: Pays, images: [{file: images/pay.svg, alt: A till}]}"
FILES = {
    "journeys/_catalog.yml": "languages: [en, fr]\n",
    "journeys/in/trip.yml": (
        f"title: A trip\npersonas: [amira]\nstages: [{{title: Book, touchpoints: [{PAY}, Waits]}}]\n"
    ),
    "journeys/in/walk.yml": "title: A walk\npersonas: [amira]\nstages: [{title: On foot}]\n",
    "journeys/in/images/pay.svg": "<svg/>",
    "journeys/in/images/unused.svg": "<svg/>",
    "personas/amira.yml": "name: Amira\nphoto: images/amira.svg\n",
    "personas/images/amira.svg": "<svg/>",
}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return make(tmp_path / "old", FILES)


def said(found: Told, language: str = "en") -> list[str]:
    return [sentence(change, Style(Wording(language))) for change in found.changes]


def test_a_replaced_picture_is_told_where_it_is_shown(old: Path, tmp_path: Path) -> None:
    other = {name: "<svg><path/></svg>" for name in FILES if name.endswith(".svg")}
    found = told(old, make(tmp_path / "new", FILES | other))
    assert said(found) == [
        "Book › Pays: picture “pay.svg” is replaced",
        "Picture “amira.svg” is replaced",
    ]
    assert said(found, "fr")[0] == "Book › Pays\u00a0: image «\u00a0pay.svg\u00a0» remplacée"
    assert [group.owner.id for group in found.groups] == ["trip", "amira"]


def test_a_picture_of_a_moved_or_new_name_is_no_replaced_one(old: Path, tmp_path: Path) -> None:
    trip = FILES["journeys/in/trip.yml"].replace("pay.svg", "paid.svg")
    new = {"journeys/in/trip.yml": trip, "journeys/in/images/paid.svg": "<svg><g/></svg>"}
    assert not [each for each in said(told(old, make(tmp_path / "new", FILES | new))) if "replaced" in each]


def test_a_picture_that_nobody_showed_before_is_no_replaced_one(tmp_path: Path) -> None:
    before = FILES | {"journeys/in/trip.yml": FILES["journeys/in/trip.yml"].replace(PAY, "Pays")}
    after = FILES | {"journeys/in/images/pay.svg": "<svg><path/></svg>"}
    found = told(make(tmp_path / "old", before), make(tmp_path / "new", after))
    assert not [each for each in said(found) if "replaced" in each]
