"""The code of templates is compiled once in a process, in each language, and a team's templates each time."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.wording import Wording

NAME = "journeys/macros/marks.html"


def test_the_second_build_compiles_nothing_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    Renderer(Wording("fr")).environment.get_template(NAME)
    again = Renderer(Wording("fr")).environment
    monkeypatch.setattr(again, "compile", None)
    assert again.get_template(NAME).module


@pytest.mark.parametrize(("language", "said"), [("en", "better: "), ("fr", "mieux\N{NO-BREAK SPACE}: ")])
def test_languages_are_told_apart(language: str, said: str) -> None:
    """A sentence stands in the code."""
    module = Renderer(Wording(language)).environment.get_template("journeys/macros/changes.html").module
    assert f"{said}</span>" in module.mark("better")  # type: ignore[attr-defined]


def test_a_team_s_template_that_changes_is_seen(tmp_path: Path) -> None:
    """What it takes from another of its templates may be a part of its code."""
    (tmp_path / "journeys/macros").mkdir(parents=True)
    for word in ("one", "two"):
        (tmp_path / NAME).write_text(f"{{% macro face(score) %}}{word}{{% endmacro %}}")
        (tmp_path / "page.html").write_text("{{ 1|face }}")
        assert Renderer(Wording(), [tmp_path]).environment.get_template("page.html").render() == word
