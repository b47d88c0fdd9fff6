"""All that renaming an id changes, before anything is written."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from mkdocs_journeys.diagnostics import Edit
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.fixing.edits import edited
from mkdocs_journeys.fixing.formatting import lines_of
from mkdocs_journeys.message import Message
from mkdocs_journeys.options.options import Options
from mkdocs_journeys.renaming.links import Links
from mkdocs_journeys.renaming.mentions import edits_of
from mkdocs_journeys.renaming.redirecting import redirecting
from mkdocs_journeys.renaming.target import FILES, PAGES, Target
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.source.reader import read_string
from mkdocs_journeys.workspace.finding import Source
from mkdocs_journeys.workspace.redirects import redirects_file
from mkdocs_journeys.workspace.workspace import Workspace


@dataclass(frozen=True)
class Change:
    """A file with its text before (None: there is none) and after, and the place that it moves to."""

    path: Path
    name: str
    before: str | None
    after: str
    moved: Path | None = None
    moved_name: str = ""

    def diff(self) -> Iterator[str]:
        """The change as git tells it."""
        name = self.moved_name or self.name
        yield f"diff --git a/{self.name} b/{name}\n"
        if self.before is None:
            yield "new file mode 100644\n"
        if self.moved:
            yield f"rename from {self.name}\nrename to {name}\n"
        before = "/dev/null" if self.before is None else f"a/{self.name}"
        old, new = (lines_of(text) if text else [] for text in (self.before, self.after))
        yield from difflib.unified_diff(old, new, before, f"b/{name}")


@dataclass(frozen=True)
class Renaming:
    """A thing of a project, and the id that it is to have."""

    options: Options
    workspace: Workspace
    target: Target
    new: str

    def changes(self, config: Path | None) -> list[Change]:
        """Every file that changes."""
        documents = {**self.workspace.documents}
        texts = {name: document.text for name, document in documents.items()}
        after = {**texts, **self.edited(documents)}
        found = [self.change(name, texts[name], after[name]) for name in sorted(texts)]
        pages = [*sorted(self.options.settings.docs_dir.rglob("*.md")), *([config] if config else [])]
        changes = [change for change in (*found, *map(self.prose, pages)) if change]
        return [*changes, *self.redirect()]

    def edited(self, documents: dict[str, Document]) -> dict[str, str]:
        """The new texts of the YAML files that refer to it."""
        edits = sorted(edits_of(self.workspace, self.target, self.new), key=lambda edit: edit.span)
        for file, group in groupby(edits, key=file_of):
            text = edited(documents[file].text, group)
            documents[file] = read_string(text, file)
        links = self.links
        yamls = (document for document in documents.values() if document.file.endswith((".yml", ".yaml")))
        return {document.file: links.in_yaml(document) if links else document.text for document in yamls}

    @property
    def source(self) -> Source | None:
        """The file that is moved, or that holds the part."""
        if self.target.kind == "persona":
            return self.workspace.persona_sources[self.target.id]
        owner = self.target.owner or (self.target.id if self.target.kind == "journey" else "")
        return self.workspace.journey_sources.get(owner)

    @property
    def links(self) -> Links | None:
        """The links by path; nothing of the catalogue has one."""
        source, addresses = self.source, self.options.addresses
        if source is None:
            return None
        top = addresses.personas if self.target.kind == "persona" else addresses.journeys
        page = "/".join(part for part in (top, source.folder, source.path.name) if part)
        return Links(self.target, self.new, source.file, page)

    def change(self, name: str, before: str, after: str) -> Change | None:
        """What becomes of a YAML file, None where it stays."""
        source, settings = self.source, self.options.settings
        path = settings.root / name
        if source and source.file == name and self.target.kind in FILES:
            moved = source.path.with_name(f"{self.new}{source.path.suffix}")
            return Change(source.path, name, before, after, moved, settings.name(moved))
        return Change(path, name, before, after) if before != after else None

    def prose(self, path: Path) -> Change | None:
        """What becomes of a page of prose, or of the navigation, None where it stays."""
        links, settings = self.links, self.options.settings
        try:
            before = path.read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError):
            return None
        within = path.is_relative_to(settings.docs_dir)
        folder = path.parent.relative_to(settings.docs_dir).as_posix() if within else ""
        after = links.in_prose(before, folder) if links else before
        return Change(path, settings.name(path), before, after) if before != after else None

    def redirect(self) -> Iterator[Change]:
        """The page at the old address."""
        if self.target.kind not in PAGES:
            return
        path = redirects_file(self.options.settings)
        name = self.options.settings.name(path)
        known = self.workspace.documents.get(name)
        if known is not None and self.workspace.redirects.file != name:
            raise JourneysError(Message("{name} cannot be read", name=name))
        after = redirecting(self.workspace.redirects, self.target, self.new)
        yield Change(path, name, known.text if known else None, after)


def file_of(edit: Edit) -> str:
    """The file of an edit."""
    return edit.span.file
