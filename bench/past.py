"""A long past of the corpus: what `git fast-import` needs to make thousands of commits in a second.

The same number gives the same bytes everywhere. Most commits touch one to three journeys, every tenth two files of
measurements, and a few touch all journeys, as a change of words does.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

START, BETWEEN = 1_600_000_000, 40_000


def commits(folder: Path, number: int) -> Iterator[bytes]:
    """The first commit, which has all files, and the edits that follow."""
    texts = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".git" not in path.relative_to(folder).parts
    }
    yield commit(0, texts)
    journeys = [name for name in texts if name.startswith("journeys/area") and name.endswith(".yml")]
    tables = [name for name in texts if name.endswith(".csv")]
    random = Random(1)
    for turn in range(1, number + 1):
        if turn % (number // 6) == number // 12:
            names = journeys
        elif turn % 10 == 0:
            names = random.sample(tables, 2)
        else:
            names = random.sample(journeys, random.randint(1, 3))
        texts |= {name: edited(texts[name], turn, name.endswith(".csv")) for name in names}
        yield commit(turn, {name: texts[name] for name in names})


def edited(text: str, turn: int, is_table: bool) -> str:
    """A file after an edit: another figure, another mood, or another summary."""
    if is_table:
        *rows, last, _ = text.split("\n")
        return "\n".join([*rows, f"{last.partition(',')[0]},{turn % 90 + 1},9,9", ""])
    mood = ("emotion: 1.0", "emotion: -1.0")
    before, after = mood if turn % 2 else mood[::-1]
    if before in text:
        return text.replace(before, after, 1)
    return text.replace("summary: ", f"summary: Seen for the {turn}th time. ", 1)


def commit(turn: int, files: dict[str, str]) -> bytes:
    """A commit with the files that it changes."""
    who = f"Person {turn % 7} <person@example.com> {START + turn * BETWEEN} +0000"
    lines = [
        f"commit refs/heads/main\nauthor {who}\ncommitter {who}\n{data(f'Change {turn}')}",
        *(f"M 100644 inline {name}\n{data(text)}" for name, text in files.items()),
    ]
    return "\n".join(lines).encode() + b"\n"


def data(text: str) -> str:
    """A text with its length, as the stream has it."""
    return f"data {len(text.encode())}\n{text}"
