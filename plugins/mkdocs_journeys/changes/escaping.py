"""How sentences are written in Markdown and in HTML: whatever an author wrote is a text there, and nothing else."""

import re
from html import escape

from mkdocs_journeys.diff.style import LONGEST_NAME, LONGEST_TEXT, Style, one_line

SPECIAL = re.compile(r"([\\`*_{}\[\]|~$])")
# What the large hosts make a link or a call of, wherever it stands in a text: an empty comment takes it apart.
CALLS = re.compile(
    r"(?<=[@#!%^~$])(?=[\w\"])|(?<=&amp;)(?=\d)|(?<=:)(?=//|[\w+-]+:)|(?<=\bwww)(?=\.)|(?<=\bGH)(?=-\d)"
)
APART = "<!-- -->"


class MarkdownStyle(Style):
    """Names in italics; nothing of an author's is taken for markup, a mention or a link."""

    def safe(self, text: str) -> str:
        """The text as Markdown shows it as it is."""
        return markdown(super().safe(text))

    def name(self, text: str) -> str:
        """The name of a thing."""
        line = one_line(text, LONGEST_NAME)
        return f"*{self.safe(line)}*" if line else ""


class HtmlStyle(Style):
    """Names and quotations in elements of their own."""

    def safe(self, text: str) -> str:
        """The text as HTML shows it as it is."""
        return escape(super().safe(text))

    def name(self, text: str) -> str:
        """The name of a thing."""
        return f"<em>{self.safe(one_line(text, LONGEST_NAME))}</em>"

    def said(self, text: str) -> str:
        """A text of an author's."""
        return f"<q>{self.safe(one_line(text, LONGEST_TEXT))}</q>"


def markdown(text: str) -> str:
    """A text on one line that Markdown shows as it is, and of which no host makes more."""
    harmless = text.replace("&", "&amp;").replace("<", "&lt;")
    pieces = CALLS.split(harmless)
    return APART.join(SPECIAL.sub(r"\\\1", piece) for piece in pieces)


def summary_text(text: str) -> str:
    """A text within an element of HTML that stands in Markdown, where no backslash counts."""
    return APART.join(CALLS.split(escape(text, quote=False)))
