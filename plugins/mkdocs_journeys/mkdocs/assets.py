"""The files that come with the pages: style sheets, scripts, fonts, pictures, and journeys as data."""

import json
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_journeys.pages.data import journey_data
from mkdocs_journeys.pages.stylesheet import stylesheet
from mkdocs_journeys.workspace.addresses import Addresses
from mkdocs_journeys.workspace.collisions import published_at
from mkdocs_journeys.workspace.workspace import Workspace

ASSETS = Path(__file__).parent.parent / "assets"
PUBLIC = "assets/journeys"
STYLESHEET = f"{PUBLIC}/css/journeys.css"


def asset_files(config: MkDocsConfig) -> Iterator[File]:
    """Our style sheet, scripts and fonts."""
    yield File.generated(config, STYLESHEET, content=stylesheet())
    for pattern in ("js/*.js", "fonts/*.woff2", "fonts/*.txt"):
        for path in sorted(ASSETS.glob(pattern)):
            yield File.generated(config, f"{PUBLIC}/{path.relative_to(ASSETS).as_posix()}", abs_src_path=str(path))


def data_files(workspace: Workspace, addresses: Addresses, config: MkDocsConfig) -> Iterator[File]:
    """Each journey as data, and all of them in one list."""
    journeys = {id: dumped(journey_data(journey, workspace)) for id, journey in workspace.journeys.items()}
    for id, text in journeys.items():
        yield File.generated(config, addresses.data(id), content=text + "\n")
    every = "[" + ",\n".join(journeys.values()) + "]\n"
    yield File.generated(config, f"{addresses.journeys}/index.json", content=every)


def dumped(data: object) -> str:
    """JSON that people can read as well."""
    return json.dumps(data, ensure_ascii=False, indent=1)


def attached_files(workspace: Workspace, addresses: Addresses, config: MkDocsConfig) -> Iterator[File]:
    """The pictures and documents that journeys and personas show."""
    for path in sorted(workspace.attached.published):
        address = published_at(path, workspace, addresses)
        if address is not None:
            yield File.generated(config, address, abs_src_path=str(path))


def replace_own(files: Files, workspace: Workspace) -> None:
    """Take out what MkDocs would copy of our folders, where they stand in its folder of prose.

    Prose among the journeys stays; what they show is added by us, at the address that their pages know.
    """
    own = (workspace.settings.journeys_dir, workspace.settings.personas_dir)
    for file in list(files):
        ours = file.abs_src_path and any(Path(file.abs_src_path).is_relative_to(folder) for folder in own)
        if ours and not file.is_documentation_page():
            files.remove(file)
