"""The manual's page of the checks says what the rules say."""

import pytest
from mkdocs_journeys.lint.registry import RULES

from tools import checks_page


def test_the_page_is_up_to_date() -> None:
    assert checks_page.main(["--check"]) == 0, "run: python tools/checks_page.py"


def test_every_check_has_its_section_below_its_family() -> None:
    lines = checks_page.reference().splitlines()
    headings = [line.removeprefix("### ") for line in lines if line.startswith("### J")]
    assert headings == [f"{rule.code} {rule.name}" for rule in RULES]


def test_the_head_stays_and_the_rest_is_made_anew() -> None:
    page = f"# By hand\n\n{checks_page.MARK}\n\nold\n"
    new = checks_page.renewed(page)
    assert new.startswith(f"# By hand\n\n{checks_page.MARK}\n\n## All checks\n")
    assert "\nold\n" not in new
    assert checks_page.renewed(new) == new


def test_a_page_without_the_mark_is_left_alone() -> None:
    with pytest.raises(SystemExit, match="mark"):
        checks_page.renewed("# By hand\n")


def test_an_old_page_is_told(tmp_path, monkeypatch, capsys) -> None:  # type: ignore[no-untyped-def]
    page = tmp_path / "checks.md"
    page.write_text(f"# By hand\n\n{checks_page.MARK}\n", "utf-8")
    monkeypatch.setattr(checks_page, "PAGE", page)
    assert checks_page.main(["--check"]) == 1
    assert "out of date" in capsys.readouterr().err
    assert checks_page.main([]) == 0
    assert checks_page.main(["--check"]) == 0
