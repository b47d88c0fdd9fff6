"""The files that a command is about, and writing them back."""

import os
import stat
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.catalog import Catalog
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.workspace.finding import Source, find_catalog, yaml_files
from mkdocs_journeys.workspace.settings import Settings, real_path

BOM = b"\xef\xbb\xbf"
Kind = type[Element]


def project_files(settings: Settings) -> Iterator[tuple[Kind, Source]]:
    """All files of a project: the catalogue, the journeys, the personas."""
    catalog = find_catalog(settings)
    if catalog is not None:
        yield Catalog, catalog
    for kind, folder in ((Journey, settings.journeys_dir), (Persona, settings.personas_dir)):
        for path in yaml_files(folder):
            yield kind, Source(path, settings.name(path), path.stem, "")


def chosen(settings: Settings, paths: Sequence[Path]) -> list[tuple[Kind, Source]]:
    """The files of a project that are named, or lie below a folder that is; all of them where nothing is named."""
    files = list(project_files(settings))
    if not paths:
        return files
    wanted = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100 - links are left as they are
    for path in wanted:
        if not any(within(source, path) for _, source in files):
            raise JourneysError(
                Message(
                    '"{file}" is no journey, persona or catalogue of this project', file=settings.name(path)
                )
            )
    return [file for file in files if any(within(file[1], path) for path in wanted)]


def within(source: Source, path: Path) -> bool:
    """Whether a file is a path or lies below it, by either of its names."""
    return source.path.is_relative_to(path) or real_path(source.path).is_relative_to(real_path(path))


def write_back(path: Path, content: bytes) -> None:
    """Replace a file by its new content, all of it or nothing; its permissions stay, and a link to it does."""
    target = real_path(path)
    if not os.access(target, os.W_OK):
        raise JourneysError(Message("{path} may not be written", path=path.name))
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    partial = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        partial.chmod(stat.S_IMODE(target.stat().st_mode))
        partial.replace(target)
    except OSError as problem:
        partial.unlink(missing_ok=True)
        raise JourneysError(
            Message("{path} cannot be written: {strerror}", path=path.name, strerror=problem.strerror)
        ) from problem
