"""Write all changes, or none."""

import os
from collections.abc import Iterable
from pathlib import Path

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.fixing.files import BOM, write_back
from mkdocs_journeys.message import Message
from mkdocs_journeys.renaming.plan import Change


def write_all(changes: Iterable[Change]) -> None:
    """Write the changes; where one cannot be written, those before it are taken back."""
    changes = list(changes)
    before = {change.path: change.path.read_bytes() for change in changes if change.before is not None}
    for change in changes:
        look_first(change)
    done: list[Change] = []
    try:
        for change in changes:
            done.append(change)
            write(change, before.get(change.path))
    except (OSError, JourneysError) as problem:
        for change in reversed(done):
            take_back(change, before.get(change.path))
        raise JourneysError(
            Message("nothing was changed: {problem}", problem=getattr(problem, "said", str(problem)))
        ) from problem


def look_first(change: Change) -> None:
    """Refuse what is known not to go."""
    place = change.moved or (change.path if change.before is None else None)
    if place is not None and os.path.lexists(place):
        raise JourneysError(Message("{what} is there already", what=change.moved_name or change.name))
    if change.before is not None and not os.access(change.path, os.W_OK):
        raise JourneysError(Message("{change} may not be written", change=change.name))
    if not os.access(change.path.parent, os.W_OK):
        raise JourneysError(Message("the folder of {change} may not be written", change=change.name))


def write(change: Change, before: bytes | None) -> None:
    """Write one change."""
    if before is None:
        with change.path.open("xb") as file:
            file.write(change.after.encode())
        return
    mark = BOM if before.startswith(BOM) else b""
    after = mark + change.after.encode()
    if after != before:
        write_back(change.path, after)
    if change.moved is not None:
        change.path.rename(change.moved)


def take_back(change: Change, before: bytes | None) -> None:
    """Undo one change, as far as it was made."""
    if before is None:
        change.path.unlink(missing_ok=True)
        return
    if change.moved is not None and os.path.lexists(change.moved) and not os.path.lexists(change.path):
        Path(change.moved).rename(change.path)
    if change.path.read_bytes() != before:
        write_back(change.path, before)
