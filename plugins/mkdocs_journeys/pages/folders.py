"""Folders as titles of groups, in the navigation and on the pages over all journeys."""


def titled(name: str) -> str:
    """A folder's name as a title, as MkDocs makes it."""
    title = name.replace("-", " ").replace("_", " ")
    return title.capitalize() if title.lower() == title else title


def trail(folder: str) -> str:
    """The titles of a folder and of those above it."""
    return " / ".join(titled(name) for name in folder.split("/")) if folder else ""
