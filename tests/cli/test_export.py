"""`journeys export` where it cannot do its work, and what it offers at the Tab key."""

from __future__ import annotations

from pathlib import Path

import pytest
from click import Context
from click.shell_completion import CompletionItem
from mkdocs_journeys.cli.export import command, complete
from mkdocs_journeys.cli.main import main
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.paper import chromium
from mkdocs_journeys.paper.exporting import settled

from tests.project import AS_OF, make

FILES = {
    "mkdocs.yml": "site_name: Test\nplugins: [journeys]\n",
    "journeys/first-order.yml": "title: First order\npersonas: [amira]\nstages: [Purchase]\n",
    "journeys/first-return.yml": "title: First return\npersonas: [amira]\nstages: [Return]\n",
    "journeys/broken.yml": "title: [\n",
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project to stand in, on a machine whose browser is never asked."""
    root = make(tmp_path, FILES)
    monkeypatch.chdir(root)
    monkeypatch.setenv(chromium.VARIABLE, "true")
    return root


def said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """What the command says when it cannot do its work."""
    with pytest.raises(SystemExit) as ended:
        main(["export", *arguments])
    assert ended.value.code == 2
    return capsys.readouterr().err


@pytest.mark.parametrize(
    ("id", "reason"),
    [
        ("frist-order", 'no journey "frist-order"; did you mean "first-order"?'),
        ("zzz", 'no journey "zzz"; there are: first-order, first-return'),
        (
            "broken",
            "journeys/broken.yml has mistakes that have to be mended first: journeys check tells them",
        ),
    ],
)
def test_what_cannot_be_exported_is_told(
    project: Path, capsys: pytest.CaptureFixture[str], id: str, reason: str
) -> None:
    assert said([id], capsys) == f"journeys: {reason}\n"
    assert list(project.glob("*.pdf")) == []


def test_without_a_browser_it_says_what_to_install(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(chromium.VARIABLE)
    monkeypatch.setattr(chromium, "candidates", lambda: iter(()))
    told = said(["first-order"], capsys)
    assert "sudo apt install chromium" in told
    assert chromium.VARIABLE in told


def test_a_browser_that_is_named_and_not_there_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(chromium.VARIABLE, "no-such-browser")
    assert '"no-such-browser", which is no program here' in said(["first-order"], capsys)


def test_the_tab_key_offers_the_journeys(project: Path) -> None:
    offered: list[CompletionItem] = complete(Context(command), command.params[0], "first-r")
    assert [item.value for item in offered] == ["first-return"]


def test_a_pdf_tells_the_day_of_the_journeys_and_not_of_the_machine() -> None:
    made = b"/CreationDate (D:20261122232805+00'00')\n/ModDate (D:20261122232805+01'00') node00000471 node00000468"
    again = made.replace(b"232805", b"232917").replace(b"471", b"503").replace(b"468", b"500")
    assert settled(made, AS_OF) == settled(again, AS_OF)
    assert settled(made, AS_OF).count(b"D:20260930000000") == 2
    assert len(settled(made, AS_OF)) == len(made), "the places within the file stay where they are"


def test_a_language_that_the_catalogue_lacks_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(["first-order", "--lang", "xx"], capsys).startswith(
        'journeys: the catalogue has no language "xx"'
    )


def test_a_browser_that_fails_is_told_in_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "browser"
    program.write_text("#!/bin/sh\necho '[1:2:ERROR:x.cc(3)] no memory left' >&2\nexit 3\n")
    program.chmod(0o755)
    monkeypatch.setenv(chromium.VARIABLE, str(program))
    with pytest.raises(JourneysError, match=r"^Chromium failed: no memory left$"):
        chromium.run_chromium(tmp_path / "page.html")
