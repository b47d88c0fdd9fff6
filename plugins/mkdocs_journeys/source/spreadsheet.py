"""Texts that spreadsheets save: UTF-8, or UTF-16 where the file says that it is that."""

from dataclasses import replace
from pathlib import Path

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.message import Message
from mkdocs_journeys.source.decode import decode, read_raw, unprintable

MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
SAVE_AS = Message('save it as "CSV UTF-8"; spreadsheets offer that beside plain CSV')


def read_spreadsheet(path: Path, file: str) -> str | Finding:
    """The text of a table; Excel saves "Unicode text" as UTF-16 with a mark, and plain CSV as no Unicode at all."""
    raw = read_raw(path, file)
    if isinstance(raw, Finding):
        return raw
    text = unicode_text(raw)
    if text is not None:
        return unprintable(text, file) or text
    found = decode(raw, file)
    if isinstance(found, Finding) and found.hint is not None and "UTF-8" in str(found.hint):
        return replace(found, hint=SAVE_AS)
    return found


def encoding_of(raw: bytes) -> str:
    """The encoding of a table's bytes, with its mark where it has one."""
    return MARKS.get(raw[:2], "utf-8-sig" if raw.startswith(b"\xef\xbb\xbf") else "utf-8")


def unicode_text(raw: bytes) -> str | None:
    """The text of bytes that are UTF-16 and say so, None for any other."""
    encoding = MARKS.get(raw[:2])
    try:
        return raw[2:].decode(encoding) if encoding else None
    except UnicodeDecodeError:
        return None
