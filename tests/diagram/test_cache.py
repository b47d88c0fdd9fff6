"""The cache of drawings: damaged entries are none, unused ones go when there are too many."""

import os
from pathlib import Path

import pytest
from mkdocs_journeys.diagram import cache as cache_module
from mkdocs_journeys.diagram.cache import DrawingCache


def test_what_is_put_is_got(tmp_path: Path) -> None:
    cache = DrawingCache(tmp_path)
    key = cache.key("a", "b")
    assert cache.get(key) is None
    cache.put(key, "<svg>é</svg>")
    assert DrawingCache(tmp_path).get(key) == "<svg>é</svg>"
    assert [path.suffix for path in tmp_path.rglob("*") if path.is_file()] == [".svg"]


@pytest.mark.parametrize("damage", [b"", b"\n", b"<svg>", b"0" * 64 + b"\n<svg/>", b"\xff\xfe"])
def test_damaged_entries_are_none(tmp_path: Path, damage: bytes) -> None:
    cache = DrawingCache(tmp_path)
    key = cache.key("a")
    cache.put(key, "<svg/>")
    cache.path(key).write_bytes(damage)
    assert cache.get(key) is None


def test_parts_of_a_key_do_not_run_into_each_other() -> None:
    assert DrawingCache.key("ab", "c") != DrawingCache.key("a", "bc")


def test_without_a_folder_nothing_is_kept() -> None:
    cache = DrawingCache(None)
    cache.put("0" * 64, "x")
    assert cache.get("0" * 64) is None
    assert cache.sweep() == 0


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    cache = DrawingCache(file)
    cache.put("0" * 64, "x")
    assert cache.get("0" * 64) is None


def test_the_oldest_unused_entries_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "ROOM_LEAST", 6)
    old, cache = DrawingCache(tmp_path), DrawingCache(tmp_path)
    keys = [old.key(str(number)) for number in range(20)]
    for age, key in enumerate(keys):
        old.put(key, "x")
        os.utime(old.path(key), (1000 + age, 1000 + age))
    cache.get(keys[0])
    assert cache.sweep() == 15
    assert {path.parent.name + path.stem for path in cache.entries()} == {keys[0], *keys[16:]}
    assert cache.sweep() == 0


def test_what_other_processes_use_is_only_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "ROOM_LEAST", 0)
    cache = DrawingCache(tmp_path)
    for number in range(20):
        cache.put(cache.key(str(number)), "x")
    assert DrawingCache(tmp_path).sweep(in_use=5) == 0
    assert DrawingCache(tmp_path).sweep(in_use=4) == 12
