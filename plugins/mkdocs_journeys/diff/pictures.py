"""Pictures that were replaced: the files that name them say the same, and their readers see another one."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from posixpath import basename, dirname, join, normpath
from typing import Any

from mkdocs_journeys.diff.change import Change, Kind, Subject
from mkdocs_journeys.diff.owners import scope_of
from mkdocs_journeys.diff.parts import Owned
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.workspace.workspace import Workspace

CONTENT = "content"
Picture = tuple[Element, str, tuple[Any, ...]]


def replaced(old: Workspace, new: Workspace, files: Mapping[str, str]) -> Iterator[Change]:
    """The pictures among the files that hold something else now; `files` has the paths that they had."""
    if not files:
        return
    before = {path for owner in owners(old) for path, _ in pictures(owner)}
    for owner in owners(new):
        for path, (element, name, trail) in pictures(owner):
            if files.get(path) in before:
                yield change(owner, element, name, trail)


def owners(workspace: Workspace) -> Iterator[Owned]:
    """All that may have pictures."""
    yield from workspace.journeys.values()
    yield from workspace.personas.values()


def pictures(owner: Owned) -> Iterator[tuple[str, Picture]]:
    """The paths of the pictures of a journey or persona, each with what names it, its name, and where it stands."""
    if isinstance(owner, Journey):
        for stage, touchpoint in owner.touchpoints:
            for image in touchpoint.images:
                yield path_of(image, image.file), (image, image.file, (stage.title, touchpoint.title))
    elif owner.photo is not None:
        yield path_of(owner, owner.photo), (owner, owner.photo, ())


def path_of(element: Element, file: str) -> str:
    """The path of a file from the project's folder."""
    document = element.document
    return normpath(join(dirname(document.file) if document else "", file))


def change(owner: Owned, element: Element, name: str, trail: tuple[Any, ...]) -> Change:
    """That a picture is another one."""
    scope = scope_of(owner, owner)
    subject = Subject("image", "", basename(name), scope.owner, trail)
    return replace(scope, subject=subject, old=element, new=element).change(Kind.CHANGED, CONTENT)
