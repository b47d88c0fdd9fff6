"""`journeys export`: files to hand on, the same for the same journeys, with nothing left out of them."""

from __future__ import annotations

import re
import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner
from mkdocs_journeys.cli.export import command

from tests.project import ROOT

JOURNEY = "click-and-collect"
SVG = "{http://www.w3.org/2000/svg}"


def exported(folder: Path, name: str, *options: str) -> bytes:
    """What is written for a journey of the example."""
    file = folder / name
    arguments = [JOURNEY, "-f", str(ROOT / "mkdocs.yml"), "-o", str(file), *options]
    CliRunner().invoke(command, arguments, catch_exceptions=False, standalone_mode=False)
    return file.read_bytes()


@pytest.mark.parametrize(("paper", "width", "height"), [("a4", 842, 595), ("a3", 1191, 842)])
def test_a_pdf_has_sheets_of_the_size_that_was_asked_for(
    tmp_path: Path, paper: str, width: int, height: int
) -> None:
    pdf = exported(tmp_path, "map.pdf", "--only-map", "--paper", paper)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert {(round(float(w)), round(float(h))) for w, h in boxes} == {(width, height)}
    assert len(boxes) == (1 if paper == "a3" else 2), "the map is on one sheet where it fits"
    assert b"(D:20260930000000+00'00')" in pdf, "it is dated with the day that the journeys are looked at"
    assert exported(tmp_path, "again.pdf", "--only-map", "--paper", paper) == pdf


def test_a_png_is_the_whole_map_in_one_piece(tmp_path: Path) -> None:
    png = exported(tmp_path, "map.png")
    width, height = struct.unpack(">II", png[16:24])
    assert width > 4000, "17 columns that can be read, and two pixels for one"
    assert height > 1500


def test_an_svg_stands_alone(tmp_path: Path) -> None:
    svg = exported(tmp_path, "diagram.svg").decode()
    root = ElementTree.fromstring(svg)
    words = " ".join(" ".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    assert "Queues at the" in words
    assert "var(" not in svg
    assert "color-mix" not in svg
    assert " class=" not in svg
    assert not re.search(r"(?:href|src)=|url\((?!data:|#)", svg)
    assert len({element.get("fill") for element in root.iter()}) > 5, "its colours are written out"
    assert exported(tmp_path, "again.svg").decode() == svg
