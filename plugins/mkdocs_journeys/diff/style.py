"""How the parts of a sentence look: names and quotations of authors are told from our own words, and made harmless."""

from dataclasses import dataclass

from mkdocs_journeys.message import UNSHOWABLE
from mkdocs_journeys.wording import Wording

LONGEST_NAME, LONGEST_TEXT = 120, 100


@dataclass(frozen=True)
class Style:
    """Plain text, as a terminal shows it."""

    wording: Wording

    def plain(self, text: str) -> str:
        """A text that stands as it is, such as a figure or the place of a thing."""
        return self.safe(one_line(text, LONGEST_NAME))

    def name(self, text: str) -> str:
        """The name of a thing."""
        return self.quoted(one_line(text, LONGEST_NAME))

    def said(self, text: str) -> str:
        """A text of an author's."""
        return self.quoted(one_line(text, LONGEST_TEXT))

    def quoted(self, text: str) -> str:
        """A text in the quotation marks of the language."""
        before, after = self.marks
        return f"{before}{self.safe(text)}{after}"

    @property
    def marks(self) -> tuple[str, str]:
        """The quotation marks of the language."""
        french = self.wording.language.startswith("fr")
        return ("«\u00a0", "\u00a0»") if french else ("“", "”")

    def safe(self, text: str) -> str:
        """A text without what the output would take for more than a text."""
        return UNSHOWABLE.sub(lambda found: ascii(found[0])[1:-1], text)


def one_line(text: str, most: int) -> str:
    """A text on one line, no longer than a reader needs to know it again."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
