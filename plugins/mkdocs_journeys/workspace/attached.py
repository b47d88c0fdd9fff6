"""The files that journeys and personas name: pictures, deliverables, measurements."""

import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.parts import Evidence, Expectation, Image
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.model.values.link import Link
from mkdocs_journeys.nearest import nearest
from mkdocs_journeys.workspace.settings import Settings, lies_in, real_path


@dataclass(frozen=True, slots=True)
class Named:
    """A path as it is written, and where; `published` tells whether readers of the site can open it."""

    path: str
    element: Element
    steps: tuple[str | int, ...]
    published: bool = True

    @property
    def span(self) -> Span:
        """Where the path stands; only looked up for a finding."""
        return self.element.span_of(*self.steps)

    @property
    def file(self) -> str:
        """The file that writes the path."""
        return self.element.document.file if self.element.document else ""


@dataclass(slots=True)
class Attached:
    """The files that were found, by the file that names them and the path that it writes.

    `asked` are the folders of all paths that were looked for, also where nothing was.
    """

    files: dict[tuple[str, str], Path] = field(default_factory=dict)
    published: set[Path] = field(default_factory=set)
    asked: set[str] = field(default_factory=set)
    folders: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    def real(self, path: Path) -> Path:
        """A path with all links followed; the way to a folder is gone once for all of its files."""
        folder, name = os.path.split(path)
        if name in ("", ".", ".."):
            return real_path(path)
        place = os.path.join(self.real_folder(folder), name)  # noqa: PTH118
        return real_path(path) if os.path.islink(place) else Path(place)  # noqa: PTH114

    def real_folder(self, folder: str) -> str:
        """A folder with all links followed."""
        if folder not in self.folders:
            self.folders[folder] = os.path.realpath(folder)
        return self.folders[folder]

    def is_own(self, real: Path, settings: Settings) -> bool:
        """Whether a path without links lies below one of the site's own folders."""
        return any(lies_in(str(real), self.real_folder(str(folder))) for folder in settings.folders)

    def get(self, file: str, path: str) -> Path | None:
        """The file behind a path that `file` writes, None where it is not there."""
        return self.files.get((file, path.partition("#")[0]))


# There a file is found under other spellings of its name as well, and only the whole way tells the real one.
SPELLS_ANYHOW = sys.platform in ("darwin", "win32")
NAMING: Mapping[type[Element], frozenset[str]] = {
    Image: frozenset({"file"}),
    Persona: frozenset({"photo"}),
    Kpi: frozenset({"measurements"}),
    Touchpoint: frozenset({"deliverables"}),
    Expectation: frozenset({"deliverables"}),
    Friction: frozenset({"url"}),
    Opportunity: frozenset({"url"}),
    Evidence: frozenset({"url"}),
}


def attach(owner: Element, folder: Path, settings: Settings, attached: Attached) -> Iterator[Finding]:
    """Look for every file that `owner` names, from the folder that `owner` is in."""
    for element in owner.walk():
        # Nine parts in ten can name no file, or name none: a look at what they say is all that they cost.
        keys = NAMING.get(type(element))
        for named in paths_of(element) if keys is not None and not keys.isdisjoint(vars(element)) else ():
            path = folder / named.path.partition("#")[0]
            attached.asked.add(folder_of(path))
            real = attached.real(path)
            problem = path_problem(path, real, named, settings, attached.is_own(real, settings))
            if problem is not None:
                yield problem
                continue
            attached.files[(named.file, named.path.partition("#")[0])] = real
            if named.published:
                attached.published.add(real)


def folder_of(path: Path) -> str:
    """The folder that a path is looked for in; of one that ends in a step upwards, all of it."""
    folder, name = os.path.split(path)
    return os.fspath(path) if name == ".." else folder


def paths_of(element: Element) -> Iterator[Named]:
    """The paths that one part names."""
    if isinstance(element, Image):
        yield Named(element.file, element, ("file",))
    if isinstance(element, Persona) and element.photo is not None:
        yield Named(element.photo, element, ("photo",))
    if isinstance(element, Kpi) and isinstance(element.measurements, str):
        yield Named(element.measurements, element, ("measurements",), published=False)
    if isinstance(element, Touchpoint | Expectation):
        for index, deliverable in enumerate(element.deliverables):
            yield from local_link(deliverable.link, element, ("deliverables", index))
    if isinstance(element, Friction | Opportunity | Evidence):
        yield from local_link(element.url, element, ("url",))


def local_link(link: Link | None, element: Element, steps: tuple[str | int, ...]) -> Iterator[Named]:
    if link is not None and link.is_path:
        yield Named(link, element, steps)


def path_problem(path: Path, real: Path, named: Named, settings: Settings, is_own: bool) -> Finding | None:
    """What is wrong with a path, None where the file is there and is the site's own."""
    if not is_own:
        message = Message('"{path}" leads outside the site\'s own folders', path=named.path)
        folders = tuple(sorted(settings.name(folder) for folder in settings.folders))
        return Finding(
            "J109", message, named.span, Message("keep the file below one of: {folders}", folders=folders)
        )
    if os.path.isfile(path) and exact_name(path, real):  # noqa: PTH113 - the method raises where a name is too long
        return None
    message = Message('no file "{path}", seen from the folder of this file', path=named.path)
    near = nearest(path.name, names_beside(path))
    hint = Message("add the file, or write the path that it has")
    if re.match(r"www\.|[a-z0-9-]+\.(com|org|net|io|eu|fr)/", named.path):
        hint = Message("if it is an address of the web, write {url}", url=f"https://{named.path}")
    if near is not None:
        beside = PurePosixPath(named.path.partition("#")[0]).with_name(near)
        hint = Message('did you mean "{word}"?', word=str(beside))
    return Finding("J311", message, named.span, hint)


def names_beside(path: Path) -> list[str]:
    """The files of the folder that a path leads to."""
    try:
        with os.scandir(path.parent) as entries:
            return [entry.name for entry in entries if not entry.is_dir(follow_symlinks=False)]
    except (OSError, ValueError):
        return []


def exact_name(path: Path, real: Path) -> bool:
    """Whether the name is spelt as on disk, also on machines that do not care."""
    if SPELLS_ANYHOW:
        real = real_path(path)
    return real.name == path.name or path.is_symlink()
