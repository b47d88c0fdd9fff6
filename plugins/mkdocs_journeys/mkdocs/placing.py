"""Where our pages and files stand among those of the site, and in its navigation."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from os.path import relpath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_journeys.mkdocs.assets import asset_files, attached_files, data_files, form_files, moved_files
from mkdocs_journeys.mkdocs.edition import Edition
from mkdocs_journeys.mkdocs.navigation import expanded, labelled, mentioned
from mkdocs_journeys.mkdocs.page import JourneyPage, make_file
from mkdocs_journeys.mkdocs.project import Project
from mkdocs_journeys.workspace.addresses import Addresses


def pages_of(edition: Edition, addresses: Addresses, config: MkDocsConfig) -> Iterator[JourneyPage]:
    """Our pages, each with its file."""
    for rendered in edition.pages:
        spec = rendered.spec
        root = f"{spec.language}/" if spec.language else ""
        folder = root + spec.address.removeprefix(root).split("/")[0]
        name = f"{spec.folder}/{spec.source.path.name}".lstrip("/") if spec.source else ""
        place = replace(addresses, root=root).file(spec.address)
        path = f"{folder.rstrip('/')}/{name}" if name else f"{spec.address}index.md"
        file = make_file(spec, path, place, config)
        if spec.source is not None:
            file.edit_uri = relpath(spec.source.path, config.docs_dir).replace("\\", "/")
        yield JourneyPage(rendered, file, config)


def files_of(edition: Edition, project: Project, config: MkDocsConfig) -> Iterator[File]:
    """What comes with our pages: styles and scripts, data, what was attached, old addresses and forms."""
    addresses = project.options.addresses
    return chain(
        asset_files(config),
        data_files(edition.pages, addresses, config),
        attached_files(edition, config),
        moved_files(edition, addresses, config),
        form_files(project.forms, edition, config),
    )


def add_files(own: Iterable[File], files: Files) -> None:
    """Put our files among the others; one that the site has itself stays."""
    for file in own:
        if files.get_file_from_path(file.src_uri) is None:
            files.append(file)


def add_pages(pages: Iterable[JourneyPage], files: Files) -> None:
    """Put our pages among the others, each for a copy that may stand in the folder of prose."""
    for page in pages:
        same = files.get_file_from_path(page.file.src_uri)
        if same is not None:
            files.remove(same)
        files.append(page.file)


def place_in_nav(pages: Sequence[JourneyPage], config: MkDocsConfig) -> None:
    """Expand our folders in an explicit navigation; what stays out of it stays out in silence."""
    if config.nav is not None:
        by_folder: dict[str, list[JourneyPage]] = {}
        for page in (page for page in pages if not page.spec.language):
            by_folder.setdefault(page.spec.address.split("/")[0], []).append(page)
        config.nav = expanded(config.nav, by_folder)
    named, labels = mentioned(config.nav), labelled(config.nav)
    for page in pages:
        # MkDocs takes the title of a page that is there already, whatever the navigation calls it.
        page.title = labels.get(page.file.src_uri, page.title)
        is_unnamed = config.nav is not None and page.file.src_uri not in named
        if page.spec.language or not page.spec.listed or is_unnamed:
            page.file.inclusion = InclusionLevel.NOT_IN_NAV
