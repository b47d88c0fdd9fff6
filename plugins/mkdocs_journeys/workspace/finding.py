"""Find the files of journeys and personas, and what their names say."""

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_journeys.diagnostics import Finding, Related
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.slug import is_id, slug
from mkdocs_journeys.workspace.settings import Settings

ENDINGS = (".yml", ".yaml")
# What an editor adds to them unasked, and a file manager does not show.
HIDDEN = ".txt"
CATALOG = "_catalog"


@dataclass(frozen=True, slots=True)
class Source:
    """A file of a journey or persona; `folder` is its folder below the kind's own, "" at the top."""

    path: Path
    file: str
    id: str
    folder: str


@dataclass(slots=True)
class Sources:
    """The files of one kind, by id, and what was found about their names."""

    files: dict[str, Source] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    misnamed: set[str] = field(default_factory=set)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all files, also of those with mistakes; of a file whose name is no id, the one it should have."""
        return frozenset(self.files) | self.misnamed | {slug(stem) for stem in self.misnamed}


def find_sources(folder: Path, settings: Settings) -> Sources:
    """The files of a folder in the order of their names."""
    sources = Sources()
    sources.findings += [linked_folder(settings.name(path)) for path in linked_folders(folder)]
    seen: dict[str, Source] = {}
    for path in with_hidden_ending(folder):
        sources.findings.append(not_read(path, settings))
        sources.misnamed.add(Path(path.stem).stem)
    for path in yaml_files(folder):
        file = settings.name(path)
        source = Source(path, file, path.stem, folder_of(path, folder))
        known = seen.get(fold(path.stem))
        problem = name_problem(source, known, settings)
        if problem is not None:
            sources.findings.append(problem)
            sources.misnamed.add(path.stem)
            continue
        seen[fold(path.stem)] = source
        sources.files[source.id] = source
    return sources


def find_catalog(settings: Settings) -> Source | None:
    """The catalogue's file, None where there is none."""
    paths = (settings.journeys_dir / f"{CATALOG}{ending}" for ending in ENDINGS)
    path = next((path for path in paths if path.is_file()), None)
    return Source(path, settings.name(path), "", "") if path else None


def linked_folders(folder: Path) -> Iterator[Path]:
    """The folders that are links: they are not followed, so that nothing is read twice or from elsewhere."""
    for place, folders, _ in os.walk(folder):
        yield from (Path(place, name) for name in sorted(folders) if Path(place, name).is_symlink())


def linked_folder(file: str) -> Finding:
    """The finding for such a folder."""
    message = Message("this folder is a link, and its files are not read")
    return Finding("J109", message, Span(file), Message("put the folder itself here"))


def yaml_files(folder: Path) -> Iterator[Path]:
    """The YAML files below a folder whose names and folders do not start with `_` or `.`."""
    return files_ending(folder, ENDINGS)


def with_hidden_ending(folder: Path) -> Iterator[Path]:
    """The files that somebody takes for YAML files, and that nobody reads."""
    return files_ending(folder, tuple(f"{ending}{HIDDEN}" for ending in ENDINGS))


def files_ending(folder: Path, endings: tuple[str, ...]) -> Iterator[Path]:
    """The files below a folder with these endings, where neither they nor their folders start with `_` or `.`."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(("_", ".")))
        for name in sorted(names):
            if name.lower().endswith(endings) and not name.startswith(("_", ".")):
                yield Path(place, name)


def not_read(path: Path, settings: Settings) -> Finding:
    """The finding for such a file."""
    message = Message('this file is not read: its name ends in "{ending}"', ending=HIDDEN)
    hint = Message("rename the file, for example to {name}", name=path.name[: -len(HIDDEN)])
    return Finding("J108", message, Span(settings.name(path)), hint)


def folder_of(path: Path, top: Path) -> str:
    folder = path.parent.relative_to(top).as_posix()
    return "" if folder == "." else folder


def fold(id: str) -> str:
    """Names that differ only in case or Unicode form are one name on some machines."""
    return unicodedata.normalize("NFC", id).casefold()


def place_problem(source: Source, settings: Settings) -> Finding | None:
    """The finding for a link that leads out of the site's folders."""
    if settings.owns(source.path):
        return None
    message = Message("this file is a link that leads outside the site's own folders")
    return Finding("J109", message, Span(source.file), Message("put the file itself here"))


def name_problem(source: Source, known: Source | None, settings: Settings) -> Finding | None:
    """What is wrong with a file's place or name, None where nothing is."""
    span = Span(source.file)
    # What is found below a folder and is no link lies where it is found; elsewhere than here, not all links tell.
    certain = os.name == "posix" and not os.path.islink(source.path)  # noqa: PTH114
    outside = None if certain else place_problem(source, settings)
    if outside is not None:
        return outside
    if not is_id(source.id):
        # The model is imported while the files that are found here are read.
        from mkdocs_journeys.model.values.ident import not_an_id

        near = slug(source.id)
        name = f"{near}.yml" if is_id(near) else f"the-{near or source.id}.yml"
        hint = Message("rename the file, for example to {name}", name=name)
        return Finding("J108", not_an_id(source.id), span, hint)
    if known is None:
        return None
    return Finding(
        "J310",
        Message('the id "{id}" is taken: {file} has the same name', id=source.id, file=known.file),
        span,
        Message("rename one of the two; a folder is no part of an id"),
        (Related(Span(known.file), Message("the other file")),),
    )
