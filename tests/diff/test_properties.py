"""What holds for all comparisons."""

import json
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from mkdocs_journeys.diff.change import Change
from mkdocs_journeys.diff.compare import compare
from mkdocs_journeys.diff.effects import opposite
from mkdocs_journeys.diff.sentences import sentence
from mkdocs_journeys.diff.style import Style
from mkdocs_journeys.diff.values import word
from mkdocs_journeys.model import words
from mkdocs_journeys.model.catalog import Catalog
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.workspace import Workspace

from tests.diff.everything import Data, filled, variants
from tests.diff.sides import CASES, project, workspace
from tests.project import ROOT

SAME_IN_FRENCH = {
    "observation",
    "digital",
    "suspect",
    "prospect",
    "rare",
    "constant",
    "innovation",
    "segment",
    "support",
    "test",
}
HEAD = {"journeys/_catalog.yml": "languages: [en, fr]\n", "personas/amira.yml": "name: Amira\n"}
HEAD |= {
    f"{folder}/{name}": ""
    for folder in ("journeys", "personas")
    for name in ("data/one.csv", "images/two.png")
}


def shape(changes: Iterable[Change], backwards: bool = False) -> Counter[tuple[str, str, str, str]]:
    """The kinds of some changes and what they do, or those of the same changes told backwards."""
    return Counter(
        (
            str(change.kind.mirror if backwards else change.kind),
            str(opposite(change.effect) if backwards else change.effect),
            change.subject.thing,
            change.key,
        )
        for change in changes
    )


def test_the_example_site_is_like_itself() -> None:
    example = workspace(ROOT)
    assert list(compare(example, workspace(ROOT))) == []


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_backwards_the_kinds_mirror_each_other(case: str) -> None:
    old, new = (workspace(CASES / case / side) for side in ("old", "new"))
    assert shape(compare(old, new)) == shape(compare(new, old), backwards=True)


def test_two_journeys_mirror_each_other_whatever_they_are(tmp_path: Path) -> None:
    texts = sorted((ROOT / "journeys").rglob("[a-z]*.yml"))
    for one, other in pairwise(texts):
        sides = [
            project(tmp_path / path.stem, {**HEAD, "journeys/trip.yml": path.read_text("utf-8")})
            for path in (one, other)
        ]
        assert shape(compare(*sides)) == shape(compare(*reversed(sides)), backwards=True)


@pytest.mark.parametrize("kind", [Journey, Persona], ids=lambda kind: kind.__name__)
def test_every_key_of_the_format_is_told(kind: type[Element], tmp_path: Path) -> None:
    base = filled(kind)
    found = list(variants(kind, base))
    folder = "journeys" if kind is Journey else "personas"
    old = project(
        tmp_path / "old", HEAD | {f"{folder}/v{n}.yml": json.dumps(base) for n, _ in enumerate(found)}
    )
    new = project(
        tmp_path / "new", HEAD | {f"{folder}/v{n}.yml": json.dumps(data) for n, (_, data) in enumerate(found)}
    )
    changes, back = by_owner(old, new), by_owner(new, old)
    assert [name for n, (name, _) in enumerate(found) if not changes.get(f"v{n}")] == []
    for n, (name, _) in enumerate(found):
        assert shape(changes[f"v{n}"]) == shape(back[f"v{n}"], backwards=True), name
        assert all(sentence(change, Style(Wording("fr"))) for change in changes[f"v{n}"])


def by_owner(old: Workspace, new: Workspace) -> dict[str, list[Change]]:
    """The changes of each journey or persona."""
    found: dict[str, list[Change]] = {}
    for change in compare(old, new):
        found.setdefault(change.subject.owner.id, []).append(change)
    return found


def test_every_key_of_the_catalogue_is_told(tmp_path: Path) -> None:
    # English alone is what holds where no language is named: only another one makes a difference.
    base = {**filled(Catalog), "languages": ["fr"]}
    old = catalogue(tmp_path / "old", base)
    for number, (name, data) in enumerate(variants(Catalog, base)):
        assert list(compare(old, catalogue(tmp_path / str(number), data))), name


def catalogue(folder: Path, data: Data) -> Workspace:
    """A workspace with nothing but a catalogue."""
    return project(folder, {"journeys/_catalog.yml": json.dumps(data)})


def test_every_word_of_the_format_is_said_in_french() -> None:
    french = Wording("fr")
    for scale in vars(words).values():
        for value in get_args(scale):
            assert word(value, french) != word(value, Wording("en")) or value in SAME_IN_FRENCH, value
