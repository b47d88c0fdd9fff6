"""Files of measurements as programs save them."""

from pathlib import Path

import pytest
from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.source.spreadsheet import read_spreadsheet

from tests.measures.measured import values


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_unicode_text_as_excel_saves_it(tmp_path: Path, codec: str) -> None:
    text = "date\tvalue\tn\r\n2026-01\t40,5\t1\u202f200\r\n"
    mark = "" if codec in ("utf-16", "utf-8-sig") else "\ufeff"
    (tmp_path / "m.csv").write_bytes((mark + text).encode(codec))
    assert values(str(read_spreadsheet(tmp_path / "m.csv", "m.csv"))) == [("2026-01", 40.5, 1200)]


@pytest.mark.parametrize(
    "raw", ["date;valeur;réponses".encode("cp1252"), "date\tvalue".encode("utf-16-le"), b"date;1\xa0234"]
)
def test_no_unicode_says_how_to_save_it(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "m.csv").write_bytes(raw)
    found = read_spreadsheet(tmp_path / "m.csv", "m.csv")
    assert isinstance(found, Finding)
    assert (found.code, str(found.hint).partition(";")[0]) == ("J101", 'save it as "CSV UTF-8"')


def test_a_broken_utf_16_is_told(tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_bytes(b"\xff\xfed\x00a")
    found = read_spreadsheet(tmp_path / "m.csv", "m.csv")
    assert isinstance(found, Finding)
    assert found.code == "J101"
