"""Which files are journeys and personas, and what their names and places say."""

import os
import sys
from pathlib import Path

import pytest
from mkdocs_journeys.slug import is_id, slug

from tests.project import JOURNEY, found, loaded, make, report

links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")


def test_ids_are_stems_and_folders_group(tmp_path: Path) -> None:
    make(
        tmp_path,
        {"journeys/food/dinner/a.yml": JOURNEY, "journeys/b.YAML": JOURNEY, "journeys/readme.md": "x"},
    )
    workspace = loaded(tmp_path)
    assert {id: source.folder for id, source in workspace.journey_sources.items()} == {
        "b": "",
        "a": "food/dinner",
    }
    assert workspace.findings == []


@pytest.mark.parametrize(
    "name", ["con", "nul", "com1", "lpt9", "index", "Aux", "a b", "a_b", "é", "дом", "a.b", "-a", "a-"]
)
def test_names_that_are_no_ids(name: str, tmp_path: Path) -> None:
    assert found(tmp_path, {f"journeys/{name}.yml": JOURNEY}) == [f"journeys/{name}.yml:1:1 J108"]


@links
def test_a_link_that_leads_outside(tmp_path: Path) -> None:
    make(tmp_path / "site", {"journeys/a.yml": JOURNEY})
    (tmp_path / "secret.yml").write_text("password: hunter2\n", encoding="utf-8")
    (tmp_path / "site/journeys/b.yml").symlink_to(tmp_path / "secret.yml")
    (tmp_path / "site/journeys/_catalog.yml").symlink_to(tmp_path / "secret.yml")
    workspace = loaded(tmp_path / "site")
    assert [str(f.span) for f in workspace.findings if f.code == "J109"] == [
        "journeys/_catalog.yml:1:1",
        "journeys/b.yml:1:1",
    ]
    assert "hunter2" not in report(workspace)


@links
def test_a_link_within_the_folders_is_fine(tmp_path: Path) -> None:
    make(tmp_path, {"docs/a.yml": JOURNEY, "journeys/b.yml": JOURNEY})
    (tmp_path / "journeys/a.yml").symlink_to(tmp_path / "docs/a.yml")
    assert loaded(tmp_path).findings == []


@links
def test_a_sibling_with_a_longer_name_is_outside(tmp_path: Path) -> None:
    make(
        tmp_path,
        {
            "docs_secret/a.png": "x",
            "docs/b.png": "x",
            "personas/ben.yml": "name: Ben\nphoto: ../docs_secret/a.png\n",
        },
    )
    assert [f.code for f in loaded(tmp_path).findings] == ["J109"]


@links
def test_links_to_themselves_and_to_nothing(tmp_path: Path) -> None:
    make(tmp_path, {"personas/ben.yml": "name: Ben\nphoto: loop.png\n"})
    (tmp_path / "personas/loop.png").symlink_to("loop.png")
    (tmp_path / "personas/loop.yml").symlink_to("loop.yml")
    (tmp_path / "personas/nowhere.yml").symlink_to("gone.yml")
    codes = {(finding.span.file, finding.code) for finding in loaded(tmp_path).findings}
    assert codes == {
        ("personas/ben.yml", "J311"),
        ("personas/loop.yml", "J101"),
        ("personas/nowhere.yml", "J101"),
    }


@links
def test_a_linked_folder_is_told_and_not_followed(tmp_path: Path) -> None:
    make(tmp_path, {"elsewhere/a.yml": JOURNEY, "journeys/b.yml": JOURNEY})
    (tmp_path / "journeys/more").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    workspace = loaded(tmp_path)
    assert [f"{f.span} {f.code}" for f in workspace.findings] == ["journeys/more:1:1 J109"]
    assert list(workspace.journeys) == ["b"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes for a name")
def test_names_that_no_terminal_can_show(tmp_path: Path) -> None:
    make(tmp_path, {})
    for name in (b"\xff.yml", b"a\nb.yml", b"\x1b[31m.yml"):
        (tmp_path / "journeys").mkdir(exist_ok=True)
        (tmp_path / "journeys" / os.fsdecode(name)).touch()
    workspace = loaded(tmp_path)
    text = report(workspace)
    text.encode("utf-8")
    assert {finding.code for finding in workspace.findings} == {"J108"}
    assert "\x1b" not in text
    assert all(line.startswith(("journeys/", "  ", "0 ")) for line in text.splitlines())


def test_names_that_differ_only_in_case_or_form(tmp_path: Path) -> None:
    make(
        tmp_path,
        {
            "docs/About.md": "x",
            "docs/about/index.md": "x",
            "docs/caf\u00e9.md": "x",
            "docs/cafe\u0301.md": "x",
        },
    )
    files = [f.span.file for f in loaded(tmp_path).findings]
    if len(list((tmp_path / "docs").glob("caf*"))) == 2:
        assert files == ["docs/about/index.md", "docs/caf\u00e9.md"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Pays by card", "pays-by-card"),
        ("Découvre l'offre", "decouvre-l-offre"),
        ("Оплата картой", "oplata-kartoi"),
        ("  !? ", ""),
        ("a_b", "a-b"),
        ("50 % off", "50-off"),
    ],
)
def test_slugs(title: str, expected: str) -> None:
    assert slug(title) == expected
    assert is_id(slug(title)) or not expected


def test_parts_without_an_id_that_a_title_gives_have_their_place_for_one(tmp_path: Path) -> None:
    text = "title: x\npersonas: [amira]\nstages: ['!?', '…', Con]\n"
    workspace = loaded(make(tmp_path, {"journeys/a.yml": text}))
    assert list(workspace.parts["a"]) == ["stages-0", "stages-1", "stages-2"]


@pytest.mark.parametrize("directories", [True, False])
def test_collisions_with_either_form_of_address(directories: bool, tmp_path: Path) -> None:
    from mkdocs_journeys.workspace.addresses import Addresses
    from mkdocs_journeys.workspace.collisions import collisions

    files = {"journeys/a.yml": JOURNEY, "docs/journeys/a.html": "x", "docs/journeys/a/index.html": "x"}
    workspace = loaded(make(tmp_path, files))
    taken = [
        f"{f.span.file} {f.related[0].span.file}"
        for f in collisions(workspace, Addresses(directories=directories))
    ]
    assert taken == [f"journeys/a.yml docs/journeys/a{'/index' if directories else ''}.html"]


def test_a_picture_that_a_page_of_the_docs_has_the_address_of(tmp_path: Path) -> None:
    files = {
        "journeys/a.yml": JOURNEY.replace(
            "[Purchase]", "[{title: P, touchpoints: [{title: T, images: [{file: p.png}]}]}]"
        ),
        "journeys/p.png": "x",
        "docs/journeys/P.png": "x",
    }
    assert found(tmp_path, files) == ["journeys/p.png:1:1 J313"]
