"""The findings as a page shows them while serving."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs_journeys.checking import checked
from mkdocs_journeys.options.options import options_from
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.pages.site import Site
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.lasting import with_last_good
from mkdocs_journeys.workspace.workspace import Workspace

JOURNEY = "title: First\npersonas: [ada]\nstages:\n  - title: Arrive\n    goal: <b>{x}</b>\n  - Leave\n"


def project(root: Path, **files: str) -> Path:
    """A project with one journey and one persona, and some files written anew."""
    for folder in ("journeys", "personas"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    for name, text in ({"journeys/first": JOURNEY, "personas/ada": "name: Ada\n"} | files).items():
        (root / f"{name}.yml").write_text(text, "utf-8")
    return root


def shown(root: Path, address: str, last: Path | None = None, **checks: object) -> str:
    """The HTML of a page with all findings."""
    workspace = loaded(root, **checks)
    if last is not None:
        workspace = with_last_good(workspace, loaded(last))
    options = options_from({}, root, root / "docs")
    wording = Wording("en")
    site = Site(workspace, options.addresses, wording, tuple(workspace.findings))
    spec = next(page for page in site.pages() if page.address == address)
    return Renderer(wording).render(spec, site.view(address))


def loaded(root: Path, **checks: object) -> Workspace:
    """The workspace with its mistakes, not with what could be better."""
    options = {"as_of": "2026-09-30", "checks": {"select": ["J1", "J2", "J3"], **checks}}
    return checked(options_from(options, root, root / "docs"))


def test_a_mistake_is_marked_in_its_line(tmp_path: Path) -> None:
    html = shown(
        project(tmp_path, **{"journeys/first": JOURNEY.replace("[ada]", "[adda]")}), "journeys/first/"
    )
    assert "1 error in journeys/first.yml" in html
    assert '<i>2</i>personas: [<mark class="j-finding__mark">adda</mark>]</span>' in html
    assert "did you mean" in html
    assert "J301 unknown-persona" in html
    assert "journeys/first.yml:2:12" in html


def test_the_source_is_shown_not_obeyed(tmp_path: Path) -> None:
    html = shown(
        project(tmp_path, **{"journeys/first": JOURNEY.replace("  - Leave", "    goall: 1")}),
        "journeys/first/",
    )
    assert "&lt;b&gt;{x}&lt;/b&gt;" in html
    assert "<b>{x}" not in html


def test_a_page_tells_of_other_files_and_where_they_are_listed(tmp_path: Path) -> None:
    root = project(tmp_path, **{"journeys/first": JOURNEY.replace("[ada]", "[adda]")})
    html = shown(root, "personas/ada/")
    assert "1 finding in other files" in html
    assert '"../../journeys/#j_findings"' in html
    assert 'id="j_findings"' in shown(root, "journeys/")
    assert "1 finding in other files" in shown(root, "personas/")


def test_the_portfolio_lists_all_by_file(tmp_path: Path) -> None:
    broken = {
        "journeys/first": JOURNEY.replace("[ada]", "[adda]"),
        "personas/ada": "name: Ada\nkind: x\nage: 3\n",
    }
    html = shown(project(tmp_path, **broken), "journeys/")
    assert "3 errors in 2 files" in html
    assert 'href="first/"' in html
    assert 'href="../personas/ada/"' in html


@pytest.mark.parametrize("kept", [True, False])
def test_the_last_good_state_is_told(tmp_path: Path, kept: bool) -> None:
    good = project(tmp_path / "good")
    bad = project(tmp_path / "bad", **{"journeys/first": JOURNEY.replace("stages", "stagse")})
    html = shown(bad, "journeys/first/", good if kept else None)
    assert ("The page shows the file as it was before the mistake" in html) is kept
    assert ("Nothing of this file can be shown yet" in html) is not kept
    assert html.count("<h1") == 1


def test_places_of_a_newer_text_are_not_looked_for_in_the_last_good_one(tmp_path: Path) -> None:
    unowned = {
        "journeys/first": JOURNEY.replace(
            "  - Leave", "  - {title: Leave, touchpoints: [{title: T, team: x}]}"
        )
    }
    bad = {"journeys/first": JOURNEY.replace("stages", "stagse")}
    good = project(tmp_path / "good", **unowned)
    html = shown(good, "journeys/first/", severity={"J303": "warning"})
    assert html.count('class="j-remark ') == 1
    html = shown(project(tmp_path / "bad", **bad), "journeys/first/", good)
    assert "The page shows the file as it was before the mistake" in html
    assert 'class="j-remark ' not in html


def test_long_lines_are_cut_around_the_mistake(tmp_path: Path) -> None:
    long = JOURNEY.replace("title: Arrive", "goal: " + "x" * 900)
    html = shown(
        project(tmp_path, **{"journeys/first": long.replace("goal: <", "goall: <")}), "journeys/first/"
    )
    assert "…" in html
    assert "x" * 300 not in html.partition("<h1")[0]


def test_nothing_is_shown_where_nothing_is_wrong(tmp_path: Path) -> None:
    assert "j-findings" not in shown(project(tmp_path), "journeys/first/")


def test_files_that_stop_a_build_come_first_and_open(tmp_path: Path) -> None:
    second = JOURNEY.replace("First", "Second").replace("[ada]", "[adda]")
    broken = {"journeys/a-first": JOURNEY.replace("[ada]", "[adda]"), "journeys/second": second}
    html = shown(project(tmp_path, **broken), "journeys/", severity={"J301": "warning"})
    assert "<details" in html
    assert " open>" not in html
    html = shown(tmp_path, "journeys/")
    assert html.count(" open>") == 2
