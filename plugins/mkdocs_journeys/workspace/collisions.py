"""Addresses of the site that two sources claim: finding J313."""

import os
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs_journeys.diagnostics import Finding, Related
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.workspace.addresses import OVERVIEWS, Addresses
from mkdocs_journeys.workspace.redirects import NAME
from mkdocs_journeys.workspace.workspace import Workspace

MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
Claim = tuple[str, str]
# In the place of a source: the page of the reviews, and the other pages that are made from all files.
REVIEWS, OVERVIEW = "", " "


def collisions(workspace: Workspace, addresses: Addresses) -> Iterator[Finding]:
    """A finding for each source that claims an address that an earlier one has."""
    settings = workspace.settings
    lists = {settings.name(settings.journeys_dir), settings.name(settings.personas_dir)}
    claimed: dict[str, Claim] = {}
    for address, file in claims(workspace, addresses):
        folded = unicodedata.normalize("NFC", address).casefold()
        first = claimed.setdefault(folded, (address, file))
        if first[1] != file:
            yield clash(address, file, first, first[1] in lists)


def clash(address: str, file: str, first: Claim, is_list: bool) -> Finding:
    """The finding for one source."""
    names = {"address": address, "file": first[1]}
    if first[1] == REVIEWS:
        message = Message("the address {address} is taken by the page of the reviews", **names)
    elif first[1] == OVERVIEW:
        message = Message("the address {address} is taken by a page over all journeys", **names)
    elif address != first[0]:
        message = Message(
            "the address {address} differs only in case or form from the one of {file}", **names
        )
    elif is_list:
        message = Message("the address {address} is taken by the page that lists the folder {file}", **names)
    else:
        message = Message("the address {address} is taken by {file}", **names)
    made = first[1] in (REVIEWS, OVERVIEW)
    related = () if made else (Related(Span(first[1]), Message("the other source")),)
    hint = Message("rename or move one of the two") if related else way_out(first[0])
    if file.endswith(f"/{NAME}"):
        hint = Message("take the old id out of this file, or give the other source another id")
    return Finding("J313", message, Span(file), hint, related)


def way_out(address: str) -> Message:
    """What helps where a page over all journeys stands in the way."""
    name = next(part for part in address.split("/") if part in OVERVIEWS)
    return Message("rename or move it, or leave that page out: {yaml}", yaml=f"overviews: {{{name}: false}}")


def claims(workspace: Workspace, addresses: Addresses) -> Iterator[Claim]:
    """Each file of the site with the source that it is made from: the pages over all, the prose, then the others."""
    settings = workspace.settings
    languages = [addresses, *(addresses.within(language) for language in workspace.vocabulary.languages[1:])]
    for pages in languages:
        yield from over_all(pages, workspace.vocabulary.teams)
        yield pages.file(pages.portfolio), settings.name(settings.journeys_dir)
        yield pages.file(pages.gallery), settings.name(settings.personas_dir)
    yield from documentation(workspace, addresses)
    for pages in languages:
        for id, source in workspace.journey_sources.items():
            yield pages.file(pages.journey(id)), source.file
        for id, source in workspace.persona_sources.items():
            yield pages.file(pages.persona(id)), source.file
    for id, source in workspace.journey_sources.items():
        yield addresses.data(id), source.file
    for path in sorted(workspace.attached.published):
        address = published_at(path, workspace, addresses)
        if address is not None and not path.is_relative_to(settings.docs_dir.resolve()):
            yield address, settings.name(path)
    for pages in languages:
        for old, _ in old_addresses(workspace, pages):
            yield pages.file(old), workspace.redirects.file


def over_all(pages: Addresses, teams: Iterable[str]) -> Iterator[Claim]:
    """The pages over all journeys that are not left out, and those of the teams."""
    for name in filter(pages.has, OVERVIEWS):
        yield pages.file(pages.overview(name)), REVIEWS if name == "reviews" else OVERVIEW
    for team in teams if pages.has("teams") else ():
        yield pages.file(pages.team(team)), OVERVIEW


def old_addresses(workspace: Workspace, pages: Addresses) -> Iterator[tuple[str, str]]:
    """The addresses that pages of one language had, each with the one that they have now."""
    redirects = workspace.redirects
    for old, new in redirects.journeys.items():
        yield pages.journey(old), pages.journey(new)
    for old, new in redirects.personas.items():
        yield pages.persona(old), pages.persona(new)
    for old, new in redirects.teams.items() if pages.has("teams") else ():
        yield pages.team(old), pages.team(new)


def attached_files(workspace: Workspace, addresses: Addresses) -> Iterator[tuple[str, Path]]:
    """The pictures and documents that journeys and personas show: the address and the place of each."""
    for path in sorted(workspace.attached.published):
        address = published_at(path, workspace, addresses)
        if address is not None:
            yield address, path


def published_at(path: Path, workspace: Workspace, addresses: Addresses) -> str | None:
    """The address that a file below the site's own folders is published at."""
    settings = workspace.settings
    folders = (
        (settings.journeys_dir, addresses.journeys),
        (settings.personas_dir, addresses.personas),
        (settings.docs_dir, ""),
    )
    for folder, name in folders:
        if path.is_relative_to(folder.resolve()):
            below = path.relative_to(folder.resolve()).as_posix()
            return f"{name}/{below}" if name else below
    return None


def documentation(workspace: Workspace, addresses: Addresses) -> Iterator[Claim]:
    """The files of the folder of prose; among journeys and personas within it, the prose alone."""
    settings = workspace.settings
    own = (settings.journeys_dir, settings.personas_dir)
    for place, folders, names in os.walk(settings.docs_dir):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(place)
        inside = any(here.is_relative_to(folder) for folder in own)
        for name in sorted(names):
            path = here / name
            if not name.startswith(".") and (path.suffix.lower() in MARKDOWN or not inside):
                yield (
                    destination(path.relative_to(settings.docs_dir), addresses.directories),
                    settings.name(path),
                )


def destination(path: Path, directories: bool) -> str:
    """The file of the site that a file of prose becomes."""
    if path.suffix.lower() not in MARKDOWN:
        return path.as_posix()
    stem = "index" if path.stem == "README" else path.stem
    if stem == "index" or not directories:
        return (path.parent / f"{stem}.html").as_posix()
    return (path.parent / stem / "index.html").as_posix()
