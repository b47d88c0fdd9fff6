"""Only the shipped font is seen, and it is there with its licence."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from mkdocs_journeys.diagram.fonts import FOLDER, font_environment


def test_the_settings_name_the_shipped_font_alone(tmp_path: Path) -> None:
    variables = font_environment(tmp_path / "a & b")
    root = ElementTree.fromstring(Path(variables["FONTCONFIG_FILE"]).read_text(encoding="utf-8"))
    (folder,) = (Path(each.text or "") for each in root.iter("dir"))
    assert {file.name for file in folder.iterdir()} == {file.name for file in FOLDER.glob("*.ttf")}
    assert variables == font_environment(tmp_path / "a & b")


def test_where_nothing_can_be_written_another_folder_does_or_none(tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.touch()
    assert font_environment(blocked / "x", tmp_path / "b") == font_environment(tmp_path / "b")
    assert font_environment(blocked / "x") == {"LC_ALL": "C"}


@pytest.mark.parametrize("style", ["regular", "semibold"])
def test_the_font_is_shipped(style: str) -> None:
    assert (FOLDER / f"journeys-inter-{style}.ttf").read_bytes()[:4] == b"\0\1\0\0"
    assert (FOLDER / f"journeys-inter-{style}.woff2").read_bytes()[:4] == b"wOF2"
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL.txt").read_text(encoding="utf-8")


def test_fontconfig_left_nothing_in_the_published_folder() -> None:
    assert {file.suffix for file in FOLDER.iterdir()} == {".ttf", ".woff2", ".txt"}
