"""The cache of drawings: damaged entries are none, unused ones go when there are too many."""

from pathlib import Path

import pytest
from mkdocs_journeys.diagram.cache import DrawingCache
from mkdocs_journeys.source import packs


def only_file(folder: Path) -> Path:
    (found,) = (path for path in folder.rglob("*") if path.is_file())
    return found


def test_what_is_kept_is_there_for_the_next_one(tmp_path: Path) -> None:
    cache = DrawingCache(tmp_path)
    keys = [cache.key("a", "b"), cache.key("c")]
    assert cache.text(keys[0]) is None
    cache.keep({keys[0]: "<svg>é</svg>", keys[1]: ""})
    for each in (cache, DrawingCache(tmp_path)):
        assert [each.text(key) for key in keys] == ["<svg>é</svg>", ""]
    assert only_file(tmp_path).suffix == ".pack"


@pytest.mark.parametrize("damage", [b"", b"\n", b"<svg>", b"0" * 64 + b"\n<svg/>", b"\xff\xfe"])
def test_damaged_entries_are_none(tmp_path: Path, damage: bytes) -> None:
    cache = DrawingCache(tmp_path)
    key = cache.key("a")
    cache.keep({key: "<svg/>"})
    cache.put_all({key: damage})
    assert cache.text(key) is None
    only_file(tmp_path).write_bytes(damage)
    assert DrawingCache(tmp_path).text(key) is None


def test_parts_of_a_key_do_not_run_into_each_other() -> None:
    assert DrawingCache.key("ab", "c") != DrawingCache.key("a", "bc")


def test_without_a_folder_nothing_is_kept() -> None:
    cache = DrawingCache(None)
    cache.keep({"0" * 64: "x"})
    assert cache.text("0" * 64) is None
    cache.sweep()


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    cache = DrawingCache(file)
    cache.keep({"0" * 64: "x"})
    assert cache.text("0" * 64) is None


def test_what_other_processes_use_is_only_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packs, "ROOM_LEAST", 0)
    cache = DrawingCache(tmp_path)
    for number in range(20):
        cache.keep({cache.key(str(number)): "x"})
    DrawingCache(tmp_path).sweep(in_use=10)
    assert len(DrawingCache(tmp_path).places) == 20
    DrawingCache(tmp_path).sweep(in_use=8)
    assert list(DrawingCache(tmp_path).places) == [cache.key(str(number)) for number in range(12, 20)]
