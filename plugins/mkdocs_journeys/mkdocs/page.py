"""Our pages as MkDocs has them: files that are YAML, pages that are HTML already."""

from collections.abc import Callable, Iterator
from html import escape
from posixpath import normpath
from typing import ClassVar, Protocol
from urllib.parse import urlsplit, urlunsplit

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from mkdocs_journeys.mkdocs.rendered import HTML, Rendered
from mkdocs_journeys.pages.packed import pack, unpack
from mkdocs_journeys.pages.spec import Heading, PageSpec

FRAMED = "journeys/framed.html"


class JourneyFile(File):
    """The file of a page that is made from a YAML file, or from many."""

    def is_documentation_page(self) -> bool:
        """It becomes a page, though it is no Markdown."""
        return True

    def is_static_page(self) -> bool:
        """It is not copied."""
        return False

    def is_media_file(self) -> bool:
        """It is not copied."""
        return False


def make_file(spec: PageSpec, src_uri: str, dest_uri: str, config: MkDocsConfig) -> JourneyFile:
    """The file of a page; `generated_by` stays None where there is a source, so that git plugins date it."""
    file = JourneyFile(
        src_uri,
        None,
        config.site_dir,
        config.use_directory_urls,
        dest_uri=dest_uri,
        inclusion=InclusionLevel.UNDEFINED,
    )
    if spec.source is None:
        file.generated_by = "journeys"
        file._content = ""
    else:
        file.abs_src_path = str(spec.source.path)
    return file


class Framing(Protocol):
    """What puts pages into the theme's frame before MkDocs comes to them."""

    def has(self, page: "JourneyPage") -> bool:
        """Whether a page is there."""

    def text(self, page: "JourneyPage") -> str:
        """The whole page."""


class JourneyPage(Page):
    """A page whose content was rendered before the build began.

    Titles, descriptions and tags are an author's text that the theme puts into the page as HTML: they are escaped.
    """

    framing: Framing | None = None
    latest: ClassVar[tuple["JourneyPage | None", str]] = (None, "")

    def __init__(self, rendered: Rendered, file: JourneyFile, config: MkDocsConfig) -> None:
        self.filled = False
        self.changed: bytes | None = None
        self.held = False
        self.unasked = False
        self.contents: TableOfContents | None = None
        super().__init__(escape(rendered.spec.title), file, config)
        self.spec = rendered.spec
        self.rendered = rendered

    @property
    def content(self) -> str | None:
        """The content; MkDocs reads all pages before it writes the first, so they wait packed.

        Of the page that was asked for last, the text is at hand: MkDocs asks several times.
        """
        if self.held or self.unasked:
            return ""
        if not self.filled:
            return None
        if JourneyPage.latest[0] is not self:
            html = self.rendered.html if self.changed is None else unpack(self.changed, HTML)
            JourneyPage.latest = (self, html)
        return JourneyPage.latest[1]

    @content.setter
    def content(self, html: str | None) -> None:
        """What other plugins make of it."""
        was_unasked, self.unasked = self.unasked, False
        if was_unasked or self.held or (JourneyPage.latest[0] is self and html is JourneyPage.latest[1]):
            return
        self.filled = html is not None
        self.changed = None if html is None else pack(html)
        JourneyPage.latest = (None, "")

    def read_source(self, config: MkDocsConfig) -> None:
        """There is no Markdown in it; what other plugins read is in the meta data."""
        self.markdown = ""
        self.meta = {
            "title": escape(self.spec.title),
            "description": escape(" ".join(self.spec.description.split())),
            "search": {"exclude": True},
            "render_macros": False,
            "journeys": True,
            "hide": self.spec.hide,
        }
        if self.spec.tags:
            self.meta["tags"] = [escape(tag) for tag in self.spec.tags]

    # A navigation asks all pages whether they are it: for that, nothing comes in between.
    @Page.active.setter  # type: ignore[attr-defined, untyped-decorator]
    def active(self, value: bool) -> None:
        """MkDocs says so just before it looks for the template, and when it is done with the page."""
        if value and self.framing is not None and self.framing.has(self):
            self.meta = {**self.meta, "template": FRAMED}
        elif not value and self.framing is not None and self.is_framed:
            self.meta = {name: told for name, told in self.meta.items() if name != "template"}
        Page.active.fset(self, value)  # type: ignore[attr-defined]

    @property
    def is_framed(self) -> bool:
        """Whether the template only gives what is there already."""
        return self.meta.get("template") == FRAMED

    @property
    def framed(self) -> str:
        """The page in its frame, for that template."""
        return Markup(self.framing.text(self)) if self.framing else ""  # noqa: S704 - a template made it

    @property
    def is_index(self) -> bool:
        """One that stands alone is a page among others: in a section of several it is not the page of that section."""
        return super().is_index and not self.spec.alone

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the rendered content; where no other plugin looks at it next, it stays packed."""
        self.filled = True
        self.unasked = all(map(is_ours, config.plugins.events["page_content"]))
        self.contents = None
        self.links_to_anchors = {}

    @property
    def toc(self) -> TableOfContents:
        """The table of contents; only who puts the page into its frame looks into it, and that may be another process.

        The first level is the page's title: Material shows what is below it.
        """
        if self.contents is None:
            self.contents = TableOfContents([link(heading, 2) for heading in self.rendered.toc])
        return self.contents

    @toc.setter
    def toc(self, contents: TableOfContents) -> None:
        """What MkDocs begins with, and what other plugins make of it."""
        self.contents = contents

    @property
    def present_anchor_ids(self) -> set[str] | None:
        """The ids of the page, for those who link to them."""
        return set(anchors(self.content or ""))

    @present_anchor_ids.setter
    def present_anchor_ids(self, ids: set[str] | None) -> None:
        """They follow from the content."""

    def _set_edit_url(
        self, repo_url: str | None, edit_uri: str | None = None, edit_uri_template: str | None = None
    ) -> None:
        """The YAML file may stand outside the folder of prose, which `edit_uri` is meant for."""
        super()._set_edit_url(repo_url, edit_uri, edit_uri_template)
        if self.edit_url:
            parts = urlsplit(self.edit_url)
            self.edit_url = urlunsplit(parts._replace(path=normpath(parts.path)))


def is_ours(method: Callable[..., object]) -> bool:
    """Whether it is a method of our plugin."""
    return method.__module__.startswith("mkdocs_journeys.")


def link(heading: Heading, level: int) -> AnchorLink:
    """An entry of the table of contents; its title becomes HTML in the theme."""
    found = AnchorLink(escape(heading.title), heading.anchor, level)
    found.children = [link(child, level + 1) for child in heading.children]
    return found


def anchors(html: str) -> Iterator[str]:
    """The ids of a page."""
    for part in html.split(' id="')[1:]:
        yield part.partition('"')[0]
