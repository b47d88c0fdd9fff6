"""Links, and paths of files below the site's own folders."""

import re
from typing import ClassVar, Self
from urllib.parse import urlsplit

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.value import Value, malformed, problem

SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!\s)")
# What no path may hold: a colon would be a scheme to a browser, which passes over tabs and new lines as well.
UNUSABLE = re.compile(r"[\\:\t\r\n]")
# No part of a path that is written where a plain text may stand too.
NO_PATH = re.compile(r"[\s:?\\|<>\"*]")
DOCUMENTS = frozenset(
    {"csv", "doc", "docx", "htm", "html", "json", "md", "odp", "ods", "odt", "pdf", "ppt", "pptx"}
)
MORE_DOCUMENTS = frozenset({"drawio", "mp3", "mp4", "txt", "webm", "xls", "xlsx", "yaml", "yml", "zip"})
PICTURES = frozenset({"avif", "gif", "jpeg", "jpg", "png", "svg", "webp"})
ENDINGS = DOCUMENTS | MORE_DOCUMENTS | PICTURES
SUSPECT = ("javascript", "data", "vbscript", "file", "ftp", "blob")
ALLOWED = ("https", "http", "mailto")


class Path(str, Value):
    """A path with forward slashes, relative to the folder of the file that names it."""

    example: ClassVar[str] = "data/nps.csv"

    @classmethod
    def parse(cls, text: str) -> Self:
        """A relative path; whether the file is there is found out later."""
        if not text:
            raise problem("J207", Message("nothing stands here"), Message("write the path of a file"))
        if text.startswith("/") or UNUSABLE.search(text):
            message = Message('"{text}" is not a path from this file\'s folder', text=text)
            raise problem(
                "J206", message, Message("write it like {example}", example=mended(text) or cls.example)
            )
        return cls(text)


def mended(text: str) -> str | None:
    """A path of Windows with forward slashes, None where that is not what is wrong with it."""
    path = text.replace("\\", "/")
    return path if path != text and not path.startswith("/") and not UNUSABLE.search(path) else None


class Link(str, Value):
    """A web address, a mail address, or a path."""

    example: ClassVar[str] = "https://example.com/page"

    @property
    def is_path(self) -> bool:
        """Whether it names a file of the site."""
        return SCHEME.match(self) is None

    @classmethod
    def parse(cls, text: str) -> Self:
        """`https://...`, `mailto:...` or a path; any other scheme is a problem."""
        scheme = SCHEME.match(text)
        if scheme is None:
            return cls(Path.parse(text))
        if scheme[1].lower() not in ALLOWED:
            message = Message('a link may not start with "{scheme}:"', scheme=scheme[1])
            raise problem("J206", message, Message("write https://..., mailto:... or the path of a file"))
        if any(c.isspace() or c in '<>"' for c in text) or not reachable(text):
            example = "mailto:team@example.com" if scheme[1].lower() == "mailto" else cls.example
            raise malformed(Message("a link"), text, example)
        return cls(text)


def reachable(text: str) -> bool:
    """Whether an address names a host or a mailbox."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return bool(parts.netloc) if parts.scheme in ("http", "https") else "@" in parts.path


class Deliverable(str, Value):
    """What is produced: a text, or a link to it."""

    example: ClassVar[str] = "slot-picker"
    schema: ClassVar = {"type": ["string", "number"]}

    @property
    def link(self) -> Link | None:
        """The link that it is, None where it is a text."""
        scheme = SCHEME.match(self)
        return Link(self) if (scheme and scheme[1].lower() in ALLOWED) or is_path(self) else None

    @classmethod
    def parse(cls, text: str) -> Self:
        """A text, or a link that is checked as one."""
        if not text:
            raise problem("J207", Message("nothing stands here"), Message("write a text or a link"))
        scheme = SCHEME.match(text)
        if (scheme and scheme[1].lower() in ALLOWED + SUSPECT) or is_path(text):
            Link.parse(text)
        return cls(text)


def is_path(text: str) -> bool:
    """Whether a text is a path and not a name with a point in it: it has a folder, or the ending of a document.

    `report.pdf` and `kit/card.fig` are paths, `Node.js` and `v2.0` are not.
    """
    stem, _, ending = text.partition("#")[0].rpartition(".")
    if not stem or NO_PATH.search(text) or not re.fullmatch(r"[A-Za-z0-9]{1,8}", ending):
        return False
    return "/" in stem or ending.lower() in ENDINGS
