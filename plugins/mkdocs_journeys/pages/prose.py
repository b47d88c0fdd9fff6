"""Prose: Markdown without raw HTML, cleaned before it reaches a page."""

import re
from collections.abc import Callable
from html import escape
from typing import Any

import nh3
from markdown import Markdown
from markupsafe import Markup
from markupsafe import escape as escaped

TAGS = {
    "a", "blockquote", "br", "code", "em", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "strong",
    "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
PLAIN = re.compile(r"[^*_`\[\]<>#&\\!|~\n=+:-]*")
PARAGRAPH = re.compile(r"\n[ \t]*\n")
# Python-Markdown takes seconds for thousands of open brackets and runs out of stack in deep quotes.
MOST = {"[": 200, "`": 400, "*": 2_000, "_": 2_000, "<": 400}
DEEP_QUOTE = re.compile(r"^(?:[ \t]*>){12}|^[ \t]{40}", re.MULTILINE)

ResolveLink = Callable[[str], str | None]


class ProseRenderer:
    """Turns prose into HTML; a converter is made once, a text is converted once."""

    def __init__(self) -> None:
        self.converter = Markdown(extensions=["sane_lists", "tables"], output_format="html")
        self.converter.preprocessors.deregister("html_block")
        self.converter.inlinePatterns.deregister("html")
        # Pictures in prose would be requests to other hosts; a picture has a key of its own.
        for pattern in ("image_link", "image_reference", "short_image_ref"):
            self.converter.inlinePatterns.deregister(pattern)
        self.known: dict[str, str] = {}

    def render(self, text: str, resolve: ResolveLink) -> Markup:
        """The HTML of a prose; `resolve` gives the address for a relative link, None where there is none."""
        text = text.strip()
        if PLAIN.fullmatch(text):
            # No letter of it has a meaning in HTML, but for the quotation marks.
            return Markup(f"<p>{escaped(text)}</p>" if text else "")  # noqa: S704
        if text not in self.known:
            self.known[text] = self.convert(text)
        html = self.known[text]
        html = clean(html, resolve) if "<a " in html else html
        return Markup(html)  # noqa: S704 - nh3 has cleaned it

    def convert(self, text: str) -> str:
        """The cleaned HTML with its links as they are written; text that is too costly is shown as it stands."""
        if DEEP_QUOTE.search(text) or any(text.count(sign) > most for sign, most in MOST.items()):
            return as_written(text)
        try:
            html = self.converter.reset().convert(shifted(text))
        except Exception:  # whatever an odd text does to the converter, the text is shown
            return as_written(text)
        return clean(html, lambda link: link)


def clean(html: str, resolve: ResolveLink) -> str:
    """Only harmless tags, and links that lead somewhere."""

    def attribute(tag: str, name: str, value: str) -> str | None:
        if (tag, name) != ("a", "href"):
            return value
        return value if value.startswith(("http:", "https:", "mailto:", "#")) else resolve(value)

    attributes: dict[str, Any] = {"a": {"href", "title"}, "ol": {"start"}}
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=attributes,
        url_schemes={"http", "https", "mailto"},
        attribute_filter=attribute,
    )


def shifted(text: str) -> str:
    """Headings of a prose come below those of the page."""
    return re.sub(r"^(#{1,4})(?=\s)", r"##\1", text, flags=re.MULTILINE)


def as_written(text: str) -> str:
    """The text itself, in its paragraphs."""
    return "".join(f"<p>{escape(part, quote=False)}</p>" for part in PARAGRAPH.split(text))
