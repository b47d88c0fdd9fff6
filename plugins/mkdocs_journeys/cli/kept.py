"""A guess, before anything is read, whether what a comparison would say was said before and is kept."""

import os
from collections.abc import Iterator
from pathlib import Path

ANSWERS = Path(".cache/journeys/diff/answers")
# What an answer depends on, where projects have it and git notes a new commit. A project that has it elsewhere only
# loses the guess.
FILES = (Path("mkdocs.yml"), Path(".git/HEAD"), Path(".git/logs/HEAD"))
FOLDERS = (Path("journeys"), Path("personas"))


def seems_kept(root: Path) -> bool:
    """Whether something was said, and nothing was written since then."""
    said = max(written(root / ANSWERS), default=0.0)
    if not said or not (root / FILES[0]).is_file():
        return False
    times = (time for folder in FOLDERS for time in written(root / folder))
    return all(time < said for time in times) and all(time_of(root / file) < said for file in FILES)


def written(folder: Path | str) -> Iterator[float]:
    """When each file below a folder was written."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from written(entry.path)
                else:
                    yield entry.stat(follow_symlinks=False).st_mtime
    except OSError:
        return


def time_of(file: Path) -> float:
    """When a file was written; one that is not there, never."""
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
