"""The mistakes of a first site: options that there are not, no folder of prose, journeys in the wrong folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tests.cli.commands import at_once
from tests.mkdocs.sites import JOURNEY, PERSONA, configured, make, write

SMALL = {"journeys/first-visit.yml": JOURNEY, "personas/ada.yml": PERSONA}
FRENCH = {"name": "material", "font": False, "language": "fr"}
WITHOUT = (
    'there is no folder "docs" for the pages that you write yourself, and MkDocs builds nothing without it'
)
SANS = "il n'y a pas de dossier « docs » pour les pages que vous écrivez vous-même"


@pytest.mark.parametrize(
    ("options", "theme", "sentence"),
    [
        ({"jurneys_dir": "x"}, None, 'no option "jurneys_dir"; did you mean "journeys_dir"?'),
        ({"as_of": "soon"}, None, 'as_of: "soon" is not a date'),
        ({"jurneys_dir": "x"}, FRENCH, "l'option « jurneys_dir » n'existe pas ; vouliez-vous dire"),
        ({"as_of": "hier"}, FRENCH, "as_of : « hier » n'est pas une date"),
        ({"as_of": "soon", "locale": "en"}, FRENCH, 'as_of: "soon" is not a date'),
        ({"locale": "de"}, FRENCH, "locale : « de » n'a pas de traduction ; il y a en, fr"),
    ],
)
def test_a_wrong_option_ends_a_build(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, options: dict[str, str], theme: Any, sentence: str
) -> None:
    changes = {"theme": theme} if theme else {}
    write(tmp_path, {**SMALL, "docs/index.md": "", "mkdocs.yml": configured(journeys=options, **changes)})
    with pytest.raises(Abort):
        load_config(str(tmp_path / "mkdocs.yml"))
    assert sentence in " ".join(caplog.text.split())


@pytest.mark.parametrize(("theme", "sentence"), [(None, WITHOUT), (FRENCH, SANS)])
def test_a_site_without_a_folder_of_prose_is_told_so(tmp_path: Path, theme: Any, sentence: str) -> None:
    write(tmp_path, {**SMALL, "mkdocs.yml": configured(**({"theme": theme} if theme else {}))})
    checked = at_once(tmp_path, "check")
    assert sentence in " ".join(checked.stderr.split())
    assert checked.returncode == 0
    assert at_once(tmp_path, "init").returncode == 0
    assert "journeys: " not in at_once(tmp_path, "check").stderr
    load_config(str(tmp_path / "mkdocs.yml"))


def test_journeys_in_the_folder_of_prose_are_told_of_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    stray = {f"docs/{name}": text for name, text in SMALL.items()} | {"docs/journeys/second.yml": JOURNEY}
    write(tmp_path, {**SMALL, **stray, "docs/index.md": "", "mkdocs.yml": configured()})
    make(tmp_path, strict=False)
    told = [record.getMessage() for record in caplog.records if "this folder is not read" in record.message]
    assert [text.split("docs/")[1].split(":")[0] for text in told] == [
        "journeys/first-visit.yml",
        "personas/ada.yml",
    ]
    assert "journeys_dir: docs/journeys" in told[0]
    assert "docs/journeys/first-visit.yml: this folder is not read" in at_once(tmp_path, "check").stderr


def test_journeys_that_are_read_from_there_are_not(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    options = {"journeys_dir": "docs/journeys", "personas_dir": "docs/personas"}
    files = {f"docs/{name}": text for name, text in SMALL.items()}
    write(tmp_path, {**files, "docs/index.md": "", "mkdocs.yml": configured(journeys=options)})
    make(tmp_path, strict=False)
    assert "is not read" not in caplog.text
    assert at_once(tmp_path, "check").stderr == ""
