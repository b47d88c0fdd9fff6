"""What was read of many files is kept in few."""

import json
from pathlib import Path

import pytest
from mkdocs_journeys.source.cache import ROOM_LEAST
from mkdocs_journeys.source.pack_files import packs_in
from mkdocs_journeys.source.packs import MOST_PACKS, PackedCache
from mkdocs_journeys.source.reader import read

TEXT = "title: First order\nstages:\n  - title: Purchase\n"
DATA = {"title": "First order", "stages": [{"title": "Purchase"}]}
HEAD = json.dumps({"a": 3}).encode()
DAMAGES = (
    *(b"", b"\n", b"[1, 2]\n", b'"x"\n', b"[" * 100_000, b"\xff\xfe", HEAD, HEAD + b"\n", b'{"a": "b"}\nabc'),
    *(b'{"a": -1}\nabc', b'{"a": 9e99}\nabc', b'{"a": 1000000000000000}\nabc', b'{"a": null}\nabc'),
)


def filled(folder: Path, *numbers: int) -> list[str]:
    """The keys of some entries that one run wrote."""
    cache = PackedCache(folder)
    keys = [cache.key(str(number)) for number in numbers]
    for key, number in zip(keys, numbers, strict=True):
        cache.put(key, number)
    cache.used.update(keys)
    cache.sweep()
    return keys


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_one_run_writes_one_file_and_the_next_one_reads_it(tmp_path: Path) -> None:
    keys = filled(tmp_path, *range(300))
    assert len(files(tmp_path)) == 1
    cache = PackedCache(tmp_path)
    assert [cache.get(key) for key in keys] == list(range(300))
    assert all(cache.holds(key) for key in keys)
    assert cache.get(cache.key("x")) is None


def test_what_waits_to_be_written_is_there_already(tmp_path: Path) -> None:
    cache = PackedCache(tmp_path)
    assert cache.put_bytes("a", b"1")
    assert (cache.get("a"), cache.holds("a"), files(tmp_path)) == (1, True, [])


def test_a_document_is_read_as_it_was_parsed(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(TEXT, encoding="utf-8")
    first, second = PackedCache(tmp_path / "cache"), PackedCache(tmp_path / "cache")
    assert read(tmp_path / "a.yml", "a.yml", first).data == DATA
    first.sweep()
    assert read(tmp_path / "a.yml", "a.yml", second).data == DATA
    assert not second.waiting


def test_a_cache_beside_is_only_read(tmp_path: Path) -> None:
    (key,) = filled(tmp_path / "beside", 1)
    cache = PackedCache(tmp_path / "own", tmp_path / "beside")
    assert cache.get(key) == 1
    cache.sweep()
    assert files(tmp_path / "own") == []


@pytest.mark.parametrize("damage", DAMAGES, ids=range(len(DAMAGES)))
def test_damaged_packs_hold_nothing(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "a.yml").write_text(TEXT, encoding="utf-8")
    cache = PackedCache(tmp_path / "cache")
    read(tmp_path / "a.yml", "a.yml", cache)
    cache.sweep()
    (pack,) = files(tmp_path / "cache")
    pack.write_bytes(damage)
    (tmp_path / "cache" / "other.pack").write_bytes(damage)
    after = PackedCache(tmp_path / "cache")
    after.get("a")
    assert read(tmp_path / "a.yml", "a.yml", after).data == DATA
    after.sweep()
    assert read(tmp_path / "a.yml", "a.yml", PackedCache(tmp_path / "cache")).data == DATA


def test_a_pack_that_ends_too_early_loses_its_last_entries_alone(tmp_path: Path) -> None:
    keys = filled(tmp_path, 111, 222, 333)
    (pack,) = files(tmp_path)
    pack.write_bytes(pack.read_bytes()[:-1])
    cache = PackedCache(tmp_path)
    assert [cache.get(key) for key in keys] == [111, 222, None]


def test_a_pack_that_another_process_has_put_away_is_no_problem(tmp_path: Path) -> None:
    keys = filled(tmp_path, 1, 2)
    knows, reads = PackedCache(tmp_path), PackedCache(tmp_path)
    assert knows.holds(keys[0])
    assert reads.get(keys[0]) == 1
    for pack in files(tmp_path):
        pack.unlink()
    assert knows.get(keys[0]) is None
    assert reads.get(keys[1]) == 2
    for cache in (knows, reads):
        cache.sweep()
        assert cache.get(keys[1]) is None


def test_no_more_packs_are_open_than_a_system_bears(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mkdocs_journeys.source.pack_files.MOST_OPEN", 2)
    keys = [key for number in range(5) for key in filled(tmp_path, number)]
    cache = PackedCache(tmp_path)
    assert [cache.get(key) for key in keys] == list(range(5))
    assert len(cache.opened.files) <= 2
    files_of, cache = cache.opened.files, PackedCache(tmp_path)
    assert files_of == {}


def test_many_packs_become_one(tmp_path: Path) -> None:
    (tmp_path / "0.pack.17").write_bytes(b"by a process that was ended while it wrote")
    keys = [key for number in range(MOST_PACKS + 1) for key in filled(tmp_path, number)]
    assert len(files(tmp_path)) == 1
    cache = PackedCache(tmp_path)
    assert [cache.get(key) for key in keys] == list(range(MOST_PACKS + 1))


def test_what_is_put_together_is_in_one_file_at_once(tmp_path: Path) -> None:
    cache, other = PackedCache(tmp_path), PackedCache(tmp_path)
    assert (cache.get_bytes("a"), other.get_bytes("a")) == (None, None)
    assert cache.put_all({"a": b"1", "b": b"", "c": b"333"})
    assert [cache.get_bytes(key) for key in "abc"] == [b"1", b"", b"333"]
    assert len(files(tmp_path)) == 1
    # Another process looks again when it tidies up.
    assert other.get_bytes("c") is None
    other.sweep()
    assert other.get_bytes("c") == b"333"


def test_what_another_process_has_put_into_a_larger_file_is_found_there(tmp_path: Path) -> None:
    keys = filled(tmp_path, 1, 2)
    cache = PackedCache(tmp_path)
    assert cache.get(keys[0]) == 1
    (pack,) = files(tmp_path)
    pack.rename(tmp_path / "larger.pack")
    cache.opened.close()
    assert cache.get(keys[1]) == 2


def test_a_large_pack_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mkdocs_journeys.source.packs.MOST_WAITING", 1_000)
    PackedCache(tmp_path).put_all({"large": b"x" * 2_000})
    (large,) = files(tmp_path)
    for number in range(MOST_PACKS + 1):
        filled(tmp_path, number)
    assert large in files(tmp_path)
    assert len(files(tmp_path)) == 2


def test_a_pack_that_goes_while_it_is_put_into_a_larger_one_takes_no_other_with_it(tmp_path: Path) -> None:
    cache = PackedCache(tmp_path)
    for number in range(3):
        cache.put_all({str(number): b"x"})
    places = dict(cache.places)
    places["2"].pack.unlink()
    cache.rewrite(places, list(packs_in(tmp_path)))
    assert [PackedCache(tmp_path).get_bytes(key) for key in "012"] == [b"x", b"x", None]


def test_what_nobody_asks_for_any_more_goes_once_there_is_much_of_it(tmp_path: Path) -> None:
    old = filled(tmp_path, *range(ROOM_LEAST))
    cache = PackedCache(tmp_path)
    cache.get(old[0])
    cache.sweep()
    assert all(PackedCache(tmp_path).holds(key) for key in old)
    new = filled(tmp_path, *range(ROOM_LEAST, ROOM_LEAST + 20))
    cache.sweep()
    left = PackedCache(tmp_path)
    assert left.holds(old[0])
    assert all(left.holds(key) for key in new)
    kept = [key for key in old[1:] if left.holds(key)]
    assert kept == old[-len(kept) :]
    assert ROOM_LEAST // 2 <= len(left.places) < ROOM_LEAST
    assert len(list(packs_in(tmp_path))) == 1


def test_a_folder_that_cannot_be_written_to_is_no_problem(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    (tmp_path / "a.yml").write_text(TEXT, encoding="utf-8")
    cache = PackedCache(tmp_path / "cache")
    assert read(tmp_path / "a.yml", "a.yml", cache).findings == []
    cache.sweep()


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    cache = PackedCache(None)
    assert not cache.put_bytes("a", b"1")
    assert cache.get("a") is None
    cache.sweep()
    PackedCache(tmp_path / "gone").sweep()
