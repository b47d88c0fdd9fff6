"""Only the shipped font is seen, and it is there with its licence."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from mkdocs_journeys.diagram.fonts import FOLDER, font_environment


def test_the_settings_name_the_shipped_font_alone(tmp_path: Path) -> None:
    variables = font_environment(tmp_path / "a & b")
    root = ElementTree.fromstring(Path(variables["FONTCONFIG_FILE"]).read_text(encoding="utf-8"))
    assert [folder.text for folder in root.iter("dir")] == [str(FOLDER)]
    assert variables == font_environment(tmp_path / "a & b")


@pytest.mark.parametrize("style", ["regular", "semibold"])
def test_the_font_is_shipped(style: str) -> None:
    assert (FOLDER / f"journeys-inter-{style}.ttf").read_bytes()[:4] == b"\0\1\0\0"
    assert (FOLDER / f"journeys-inter-{style}.woff2").read_bytes()[:4] == b"wOF2"
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL.txt").read_text(encoding="utf-8")
