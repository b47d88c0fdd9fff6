"""What git knows of a work tree without reading it: files whose size and time are those that it saw."""

from collections.abc import Sequence

from mkdocs_journeys.revisions.git import FILE, Repository

ASKED = ("ls-files", "-z", "-s", "-v", "-c", "-m", "--")
# A file of which git looks whether it has changed; others are marked, as somebody told git not to look at them.
LOOKED_AT = "H"


def unchanged(repository: Repository, paths: Sequence[str]) -> dict[str, str]:
    """The files below some paths of the work tree that are as git last saw them, by path, each with its object.

    To ask takes a tenth of reading them. What is being merged is left out, and so is what has changed.
    """
    found: dict[str, str] = {}
    others: set[str] = set()
    # Every file once, and those that have changed once more, with another letter.
    for line in repository.run(*ASKED, *paths).split(b"\0"):
        head, tab, name = line.partition(b"\t")
        if not tab:
            continue
        letter, mode, blob, stage = head.decode("ascii").split(" ")
        path = name.decode("utf-8", "surrogateescape")
        found[path] = blob
        if letter != LOOKED_AT or stage != "0" or not mode.startswith(FILE):
            others.add(path)
    return {path: blob for path, blob in found.items() if path not in others}
