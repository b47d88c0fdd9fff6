"""Texts that spreadsheets save: UTF-8, or UTF-16 where the file says that it is that."""

import stat
from dataclasses import replace
from pathlib import Path

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.message import Message
from mkdocs_journeys.source import limits
from mkdocs_journeys.source.decode import read_text, unprintable

MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
SAVE_AS = Message('save it as "CSV UTF-8"; spreadsheets offer that beside plain CSV')


def read_spreadsheet(path: Path, file: str) -> str | Finding:
    """The text of a table; Excel saves "Unicode text" as UTF-16 with a mark, and plain CSV as no Unicode at all."""
    text = unicode_text(path)
    if text is not None:
        return unprintable(text, file) or text
    found = read_text(path, file)
    if isinstance(found, Finding) and found.hint is not None and "UTF-8" in str(found.hint):
        return replace(found, hint=SAVE_AS)
    return found


def encoding_of(raw: bytes) -> str:
    """The encoding of a table's bytes, with its mark where it has one."""
    return MARKS.get(raw[:2], "utf-8-sig" if raw.startswith(b"\xef\xbb\xbf") else "utf-8")


def unicode_text(path: Path) -> str | None:
    """The text of a file that is UTF-16 and says so, None for any other."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > limits.FILE_BYTES:
            return None
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - one for each journey: a Path takes longer
            encoding = MARKS.get(file.read(2))
            return file.read().decode(encoding) if encoding else None
    except (OSError, UnicodeDecodeError):
        return None
