"""What the configuration of a site says, and what its folders hold."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mkdocs_journeys.doctor.point import Point, bad, good, weak
from mkdocs_journeys.message import Message, verbatim
from mkdocs_journeys.source.decode import read_text
from mkdocs_journeys.workspace.astray import astray
from mkdocs_journeys.workspace.finding import find_catalog, yaml_files
from mkdocs_journeys.workspace.settings import Settings

# These make one page of all others, so they have to come after what makes those.
LAST = ("print-site", "with-pdf", "pdf-export", "mkpdf", "exporter")
# This one looks for every page in the folder of prose, where ours are not.
AWKWARD = ("i18n",)


def site(values: Mapping[str, Any], settings: Settings) -> Iterator[Point]:
    """Everything about the site; `values` are what `mkdocs.yml` says."""
    yield theme(values)
    yield from fonts(values)
    yield from plugins(names_of(values.get("plugins")))
    yield source(values)
    yield prose(settings)
    yield content(settings)
    yield encoding(settings)
    yield cache(settings)


def theme(values: Mapping[str, Any]) -> Point:
    """The theme that the pages are made for."""
    said = values.get("theme")
    name = said.get("name") if isinstance(said, Mapping) else said
    if name == "material":
        return good("theme", verbatim("material"))
    found = Message("{theme}: the pages are made for Material", theme=str(name or "mkdocs"))
    return weak(
        "theme", found, Message("write {yaml} in mkdocs.yml", yaml="theme: {name: material, font: false}")
    )


def fonts(values: Mapping[str, Any]) -> Iterator[Point]:
    """Whether pages ask another company for letters."""
    said = values.get("theme")
    font = said.get("font") if isinstance(said, Mapping) else None
    is_material = said == "material" or (isinstance(said, Mapping) and said.get("name") == "material")
    if not is_material:
        return
    if font is False or "privacy" in names_of(values.get("plugins")):
        yield good("font", Message("no page asks another host for letters"))
    else:
        found = Message("every page asks the servers of Google for letters")
        yield weak("font", found, Message("write {yaml} below theme: in mkdocs.yml", yaml="font: false"))


def plugins(names: list[str]) -> Iterator[Point]:
    """Which plugins there are, and in which order."""
    ours = names.index("journeys") if "journeys" in names else len(names)
    early = [name for name in names[:ours] if name in LAST]
    if early:
        found = Message('"{plugin}" stands before journeys, and will not have its pages', plugin=early[0])
        yield bad("plugins", found, Message("move it to the end of plugins: in mkdocs.yml"))
    elif "search" not in names and not any(name.endswith("/search") for name in names):
        found = Message("there is no search: MkDocs adds it only where no plugin is named")
        yield weak("plugins", found, Message('add "- search" below plugins: in mkdocs.yml'))
    elif any(name in AWKWARD for name in names):
        found = Message("the plugin i18n looks for every page below docs, and leaves ours alone")
        mend = Message("name the languages in journeys/_catalog.yml instead: languages: [en, fr]")
        yield weak("plugins", found, mend)
    else:
        yield good("plugins", Message("{names}", names=tuple(names)))


def names_of(plugins: Any) -> list[str]:
    """The names of the plugins, however they are written."""
    entries = plugins if isinstance(plugins, list) else [plugins] if plugins else []
    return [str(name) for entry in entries for name in (entry if isinstance(entry, Mapping) else [entry])]


def source(values: Mapping[str, Any]) -> Point:
    """Whether pages can say where they are edited."""
    if values.get("edit_uri_template") or values.get("edit_uri") or values.get("repo_url"):
        return good(
            "edit links",
            verbatim(str(values.get("repo_url") or values.get("edit_uri") or "edit_uri_template")),
        )
    found = Message("the pages cannot lead to the place where they are edited")
    example = "repo_url: https://github.com/us/maps"
    return weak("edit links", found, Message("write {yaml} in mkdocs.yml", yaml=example))


def prose(settings: Settings) -> Point:
    """Whether there is a home page."""
    folder = settings.docs_dir
    name = settings.name(folder)
    if not folder.is_dir():
        found = Message('there is no folder "{folder}", and MkDocs builds nothing without it', folder=name)
        return bad("docs", found, INIT)
    if any((folder / page).is_file() for page in ("index.md", "README.md", "index.html")):
        return good("docs", Message("the home page is in {folder}", folder=name))
    found = Message("{folder} has no index.md: the site has no home page", folder=name)
    return weak("docs", found, Message("write {file}", file=f"{name}/index.md"))


INIT = Message("journeys init makes what is missing")


def content(settings: Settings) -> Point:
    """How many files there are."""
    folders = (settings.journeys_dir, settings.personas_dir)
    lost = astray(settings)
    if lost:
        return bad("content", lost[0], Message("mend that, and ask again"))
    missing = tuple(settings.name(folder) for folder in folders if not folder.is_dir())
    if missing:
        return bad("content", Message("there is no folder {folder}", folder=missing), INIT)
    counts = [sum(1 for _ in yaml_files(folder)) for folder in folders]
    if not counts[0]:
        return weak(
            "content", Message("there is no journey yet"), Message("journeys new journey first-order")
        )
    return good(
        "content",
        Message("journeys: {journeys}, personas: {personas}", journeys=counts[0], personas=counts[1]),
    )


def encoding(settings: Settings) -> Point:
    """Whether every file is UTF-8."""
    catalog = find_catalog(settings)
    paths = [path for folder in (settings.journeys_dir, settings.personas_dir) for path in yaml_files(folder)]
    for path in [*([catalog.path] if catalog else []), *paths]:
        read = read_text(path, settings.name(path))
        if not isinstance(read, str):
            found = Message("{place} {what}", place=str(read.span), what=read.message)
            return bad("encoding", found, read.hint or Message("save it as UTF-8"))
    return good("encoding", verbatim("UTF-8"))


def cache(settings: Settings) -> Point:
    """Whether what is read and drawn can be kept."""
    folder = settings.cache_dir
    if folder is None:
        return weak("cache", Message("nothing is kept from build to build"), Message("set cache_dir"))
    name = settings.name(folder)
    place = next((place for place in (folder, *folder.parents) if place.exists()), Path("/"))
    if place.is_dir() and os.access(place, os.W_OK):
        return good("cache", verbatim(name))
    return weak(
        "cache",
        Message("{folder} may not be written", folder=name),
        Message("let it be written, or set cache_dir"),
    )
