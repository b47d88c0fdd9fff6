"""Draws and renders pages, and takes from the cache those of which nothing that they show has changed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from itertools import chain
from typing import NamedTuple

from pydantic_core import to_json

from mkdocs_journeys.diagram.results import UNAVAILABLE
from mkdocs_journeys.garbage import no_collection
from mkdocs_journeys.message import Message
from mkdocs_journeys.mkdocs.rendered import PARTS, Rendered
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.pages.data import journey_data
from mkdocs_journeys.pages.drawing import Studio
from mkdocs_journeys.pages.drawings import Diagram
from mkdocs_journeys.pages.fingerprint import Fingerprints
from mkdocs_journeys.pages.ledger.ledger import Ink, Texts
from mkdocs_journeys.pages.overviews.overview import Overview
from mkdocs_journeys.pages.packed import is_whole, pack_each
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.pages.site import Site
from mkdocs_journeys.pages.spec import Outline, PageSpec
from mkdocs_journeys.parallel import cores, streamed
from mkdocs_journeys.source.packs import PackedCache

# Fewer pages are not worth processes; after more at once, one process would have nothing left to do while another ends.
LEAST, MOST = 16, 20
MANY = 200
UNTIL = Message(
    "{reason}; until then each page has the table that its diagram would draw", reason=UNAVAILABLE.reason
)


def nothing() -> None:
    """What is done meanwhile where there is nothing to do."""


Work = Sequence[PageSpec] | tuple[Overview, ...]


class Printed(NamedTuple):
    """Where a page lies in the cache, or its content where that cannot be written.

    Where its diagram could not be drawn: why, and whether a second try would end the same.
    """

    key: str
    held: bytes | None = None
    reason: Message | None = None
    lasting: bool = True


class Made(NamedTuple):
    """A page that was made just now: where it is to be kept, its content, and what came of its diagram."""

    key: str
    packed: bytes
    diagram: Diagram


class Press:
    """Makes pages; `warnings` are what could not be drawn, and without `lasting` a second try may succeed."""

    def __init__(
        self, site: Site, studio: Studio, renderer: Renderer, prints: Fingerprints, cache: PackedCache
    ) -> None:
        self.site = site
        self.studio = studio
        self.renderer = renderer
        self.prints = prints
        self.cache = cache
        self.warnings: list[Message] = []
        self.lasting = True

    def pages(
        self, pieces: Iterable[PageSpec | Overview], meanwhile: Callable[[], None] = nothing
    ) -> list[Rendered]:
        """The pages with their content; what only the templates needed is let go.

        Where other processes make them, this one does something else `meanwhile`; what that raises ends them.

        Those of an overview are made where they are printed: with thousands of rows they take as long as that.
        """
        found = list(self.printed(list(pieces), meanwhile))
        self.studio.close()
        self.warnings += [] if self.studio.graphviz else [UNTIL]
        return [self.rendered(spec, page) for spec, page in found]

    def rendered(self, spec: PageSpec, page: Printed) -> Rendered:
        """A page as MkDocs gets it; what was wrong with its diagram is remembered.

        Where there is no Graphviz at all, that is said once.
        """
        if self.studio.graphviz and page.reason and spec.source:
            self.warnings.append(
                Message("{file}: no diagram: {reason}", file=spec.source.file, reason=page.reason)
            )
            self.lasting = self.lasting and page.lasting
        self.cache.used.add(page.key)
        return Rendered(spec, self.cache, page.key, page.held)

    def printed(
        self, pieces: Sequence[PageSpec | Overview], meanwhile: Callable[[], None]
    ) -> Iterator[tuple[PageSpec, Printed]]:
        """All pages, some at a time on each core; the overviews are begun first, because they take longest."""
        overviews = [piece for piece in pieces if isinstance(piece, Overview)]
        specs = [piece for piece in pieces if not isinstance(piece, Overview)]
        groups, some = list(gathered(overviews, len(specs))), list(batches(specs))
        works: list[Work] = [*groups, *some]
        worth = 2 if len(some) > 1 else len(works) + 1
        with closing(streamed(self.print_work, works, worth, 1)) as results:
            meanwhile()
            found = [batch for work in results for batch in work]
        names = (overview.name for group in groups for overview in group)
        of_overviews = dict(zip(names, found, strict=False))
        of_specs = chain.from_iterable(found[len(overviews) :])
        for piece in pieces:
            yield from of_overviews[piece.name] if isinstance(piece, Overview) else [next(of_specs)]

    def print_work(self, work: Work) -> list[list[tuple[PageSpec, Printed]]]:
        """Some pages, or those of each of some overviews; next to nothing that they are made from holds itself."""
        overviews = [each for each in work if isinstance(each, Overview)]
        with no_collection(stays=False):
            if overviews:
                return [self.print_all(list(self.site.sheets(overview))) for overview in overviews]
            return [self.print_all([each for each in work if isinstance(each, PageSpec)])]

    def print_all(self, specs: Sequence[PageSpec]) -> list[tuple[PageSpec, Printed]]:
        """Some pages, each with what came of it."""
        return list(zip(map(bare, specs), self.print_batch(specs), strict=True))

    def print_batch(self, specs: Sequence[PageSpec]) -> list[Printed]:
        """Look for some pages in the cache; draw what belongs on the others, then render them."""
        keys = [self.key(spec) for spec in specs]
        known = [self.knows(key) for key in keys]
        missing = [shown(spec) for spec, is_known in zip(specs, known, strict=True) if not is_known]
        journeys = [journey for journey in missing if journey]
        if self.site.records is not None:
            self.site.records.prepare(journey.id for journey in journeys)
        diagrams = self.studio.draw(journeys)
        made = [
            None if is_known else self.print(spec, key, diagrams)
            for spec, key, is_known in zip(specs, keys, known, strict=True)
        ]
        if self.site.records is not None:
            self.site.records.keep()
        done = self.cache.put_all({page.key: page.packed for page in made if page})
        return [told(page, done) if page else Printed(key) for key, page in zip(keys, made, strict=True)]

    def knows(self, key: str) -> bool:
        """Whether a journey's page is in the cache, and whole."""
        known = self.cache.get_bytes(key) if key else None
        return known is not None and is_whole(known, PARTS)

    def print(self, spec: PageSpec, key: str, diagrams: Mapping[str, Diagram]) -> Made:
        """A new page; it is found again in the cache where nothing about it was bad luck."""
        journey = shown(spec)
        if journey is None:
            packed = self.packed(spec, b"")
            return Made(sha256(packed).hexdigest(), packed, Diagram())
        diagram = diagrams[journey.id]
        filled = replace(spec, context=spec.context | {"diagram": diagram})
        data = (
            b"" if spec.language else to_json(journey_data(journey, self.site.workspace, spec.context["j"]))
        )
        packed = self.packed(filled, data)
        spec.context["j"].let_go()
        drawn = diagram.svg is not None or not self.studio.graphviz
        return Made(key if drawn else sha256(packed).hexdigest(), packed, diagram)

    def packed(self, spec: PageSpec, data: bytes) -> bytes:
        """The content of a page, its outline, its data, and the files beside it."""
        html = self.renderer.render(spec, self.site.view(spec.address))
        files = spec.files(self.renderer.ink) if spec.file_names else {}
        outline = spec.outline()
        texts = html, to_json(outline.toc), to_json(outline.search), data
        return pack_each(chain(texts, (files[name] for name in spec.file_names)))

    def key(self, spec: PageSpec) -> str:
        """The hash of all that a journey's page depends on, empty for other pages."""
        journey = shown(spec)
        if journey is None:
            return ""
        told = [each.print_of(journey.id) for each in (self.site.records, self.site.news) if each is not None]
        return self.prints.journey(journey, self.studio.graphviz, told, over=spec.context["j"].overlays)


def gathered(overviews: Sequence[Overview], journeys: int) -> Iterator[tuple[Overview, ...]]:
    """Overviews that one process makes: over many journeys they have figures in common that take a while.

    From the last one on: the longest lists come early, and what follows fits into the room that they took.
    """
    processes = max(1, cores() // 2) if journeys > MANY else len(overviews)
    size = max(1, -(-len(overviews) // max(1, processes)))
    turned = overviews[::-1]
    return (tuple(turned[start : start + size]) for start in range(0, len(turned), size))


def batches(specs: Sequence[PageSpec]) -> Iterator[Sequence[PageSpec]]:
    """Pages some at a time."""
    share = -(-len(specs) // (2 * cores()))
    size = min(max(share, LEAST), MOST)
    return (specs[start : start + size] for start in range(0, len(specs), size))


def told(page: Made, kept: bool) -> Printed:
    """What is told of a page; with its content, where that could not be kept."""
    return Printed(page.key, None if kept else page.packed, page.diagram.reason, page.diagram.lasting)


def bare(spec: PageSpec) -> PageSpec:
    """What is known of a page once it is made."""
    return replace(spec, context={}, outline=no_outline, files=no_files)


def no_files(ink: Ink) -> Texts:
    """In the place of what made the files."""
    return {}


def no_outline() -> Outline:
    """In the place of an outline that was made already."""
    return Outline((), ())


def shown(spec: PageSpec) -> Journey | None:
    """The journey that a page shows."""
    journey = spec.context.get("journey")
    return journey if isinstance(journey, Journey) else None
