"""What is kept from run to run changes nothing of what is said."""

from pathlib import Path

from mkdocs_journeys.source.cache import ContentCache
from mkdocs_journeys.source.reader import read

TEXT = "title: First order\nstages:\n  - title: Purchase\n"


def test_a_cached_document_has_the_same_data_and_places(tmp_path: Path) -> None:
    path, cache = tmp_path / "a.yml", ContentCache(tmp_path / "cache")
    path.write_text(TEXT, encoding="utf-8")
    fresh, cached = read(path, "a.yml", cache), read(path, "a.yml", cache)
    assert cached.known_marks is None
    assert cached.data == fresh.data
    for place in (("title",), ("stages", 0), ("stages", 0, "title"), ("stages",), ("nothing",)):
        assert cached.value(place) == fresh.value(place)
        assert cached.key(place) == fresh.key(place)


def test_damaged_entries_are_no_entries(tmp_path: Path) -> None:
    path, cache = tmp_path / "a.yml", ContentCache(tmp_path / "cache")
    path.write_text(TEXT, encoding="utf-8")
    read(path, "a.yml", cache)
    entries = [entry for entry in (tmp_path / "cache").rglob("*") if entry.is_file()]
    assert entries
    for damage in ("", "[1, 2]", '"x"', "[" * 100_000, "\ud800"):
        for entry in entries:
            entry.write_text(damage, encoding="utf-8", errors="surrogatepass")
        assert read(path, "a.yml", cache).data == {"title": "First order", "stages": [{"title": "Purchase"}]}


def test_documents_with_findings_are_not_kept(tmp_path: Path) -> None:
    path, cache = tmp_path / "a.yml", ContentCache(tmp_path / "cache")
    path.write_text("title: a\ntitle: b\n", encoding="utf-8")
    assert [f.code for f in read(path, "a.yml", cache).findings] == ["J103"]
    assert [f.code for f in read(path, "a.yml", cache).findings] == ["J103"]


def test_a_folder_that_cannot_be_written_to_is_no_problem(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    (tmp_path / "a.yml").write_text(TEXT, encoding="utf-8")
    assert read(tmp_path / "a.yml", "a.yml", ContentCache(tmp_path / "cache")).findings == []
