"""What is kept from run to run changes nothing of what is said."""

import os
from pathlib import Path

from mkdocs_journeys.source.cache import ROOM_LEAST, ContentCache, keep_out_of_git
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


def kept(cache: ContentCache) -> set[str]:
    return {path.parent.name + path.name for path in cache.entries()}


def filled(folder: Path, count: int) -> list[str]:
    """The keys of so many entries, the first one the oldest."""
    cache = ContentCache(folder)
    keys = [cache.key(str(number)) for number in range(count)]
    for number, key in enumerate(keys):
        cache.put(key, number)
        os.utime(cache.path(key), (number, number))
    return keys


def test_what_nobody_asks_for_any_more_goes_once_there_is_much_of_it(tmp_path: Path) -> None:
    keys = filled(tmp_path, ROOM_LEAST)
    cache = ContentCache(tmp_path)
    asked = keys[:3]
    assert [cache.get(key) for key in asked] == [0, 1, 2]
    cache.sweep()
    assert kept(cache) == set(keys)
    old = filled(tmp_path, ROOM_LEAST + 20)
    cache.sweep()
    left = kept(cache)
    assert set(asked) <= left
    assert left - set(asked) == set(old[-len(left - set(asked)) :])
    assert ROOM_LEAST // 2 <= len(left) < ROOM_LEAST


def test_there_is_nothing_to_sweep_without_a_folder(tmp_path: Path) -> None:
    ContentCache(None).sweep()
    ContentCache(tmp_path / "gone").sweep()


def test_the_folder_keeps_itself_out_of_version_control(tmp_path: Path) -> None:
    keep_out_of_git(None)
    keep_out_of_git(tmp_path / "gone")
    assert not (tmp_path / "gone").exists()
    keep_out_of_git(tmp_path)
    assert (tmp_path / ".gitignore").read_text("utf-8") == "*\n"
    (tmp_path / ".gitignore").write_text("!*\n", "utf-8")
    keep_out_of_git(tmp_path)
    assert (tmp_path / ".gitignore").read_text("utf-8") == "!*\n"
