"""All that one build publishes, and how it is kept for a build in which nothing has changed."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from os.path import normpath, relpath
from pathlib import Path
from typing import Any

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.mkdocs.rendered import Rendered
from mkdocs_journeys.pages.spec import PageSpec
from mkdocs_journeys.runs.keeping import Kept
from mkdocs_journeys.runs.packing import packed_finding, unpacked_finding
from mkdocs_journeys.runs.state import Tree
from mkdocs_journeys.source.cache import ContentCache
from mkdocs_journeys.workspace.finding import Source


@dataclass(frozen=True)
class Edition:
    """The pages, the files that come with them (address and place), what was found, and what could not be drawn.

    `moved` are the pages (address and text) that lead from old addresses on, `forms` what the forms need to know.
    """

    pages: tuple[Rendered, ...]
    attached: tuple[tuple[str, Path], ...]
    findings: tuple[Finding, ...]
    warnings: tuple[str, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()
    forms: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Editions:
    """The editions that are kept of one project; the pages themselves are in the cache of pages."""

    kept: Kept
    pages: ContentCache
    root: Path

    def get(self, tree: Tree) -> Edition | None:
        """The edition that these files gave before; None where a part of it is gone."""
        raw = self.kept.get(tree)
        with suppress(ValueError, TypeError, LookupError, AttributeError, JourneysError):
            return Edition(
                tuple(self.pages_of(raw["pages"])),
                tuple((address, self.place(path)) for address, path in raw["attached"]),
                tuple(unpacked_finding(*finding) for finding in raw["findings"]),
                tuple(raw["warnings"]),
                tuple((address, text) for address, text in raw["moved"]),
                tuple((address, text) for address, text in raw["forms"]),
            )
        return None

    def put(self, edition: Edition, tree: Tree, tables: dict[str, str]) -> None:
        """Keep an edition."""
        raw = {
            "pages": [self.packed_page(page) for page in edition.pages],
            "attached": [(address, self.name(path)) for address, path in edition.attached],
            "findings": [packed_finding(finding) for finding in edition.findings],
            "warnings": edition.warnings,
            "moved": edition.moved,
            "forms": edition.forms,
        }
        self.kept.put(raw, tree, tables)

    def packed_page(self, page: Rendered) -> list[Any]:
        """What is known of a page, without its content."""
        spec, source = page.spec, page.spec.source
        origin = [self.name(source.path), source.file, source.id, source.folder] if source else None
        about = [spec.address, spec.language, spec.template, spec.title, spec.description, spec.folder]
        return [page.key, *about, origin, spec.tags, spec.listed, spec.hide, spec.alone, spec.file_names]

    def pages_of(self, raw: list[Any]) -> Iterator[Rendered]:
        """The pages; raises where the content of one is not whole any more."""
        for (
            key,
            address,
            language,
            template,
            title,
            description,
            folder,
            origin,
            tags,
            listed,
            hide,
            alone,
            file_names,
        ) in raw:
            source = Source(self.place(origin[0]), *origin[1:]) if origin else None
            spec = PageSpec(
                address,
                template,
                title,
                {},
                description,
                source,
                folder,
                tags=tuple(tags),
                listed=listed,
                hide=tuple(hide),
                alone=alone,
                language=language,
                file_names=tuple(file_names),
            )
            page = Rendered(spec, self.pages, key)
            _ = page.packed
            yield page

    def name(self, path: Path) -> str:
        """A path as seen from the project, which may stand elsewhere when it is built again."""
        return relpath(path, self.root)

    def place(self, name: str) -> Path:
        """The path again."""
        return Path(normpath(self.root / name))
