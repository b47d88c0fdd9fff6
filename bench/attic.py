"""What a run has left is put away, and deleted when all is measured.

Some file systems look twice at room that was freed a minute ago: the next run would pay for that, and the more files
it makes, the more. On a machine that builds a site for the first time there is nothing of the kind.
"""

from __future__ import annotations

import shutil
from pathlib import Path

ATTIC = Path(__file__).resolve().parent / "out" / "attic"


def put_away(path: Path) -> None:
    """Take a file or folder out of the way, where there is one."""
    if path.exists():
        ATTIC.mkdir(parents=True, exist_ok=True)
        path.rename(ATTIC / str(sum(1 for _ in ATTIC.iterdir())))


def clear() -> None:
    """Delete what was put away, also by a run that was ended early."""
    shutil.rmtree(ATTIC, ignore_errors=True)
