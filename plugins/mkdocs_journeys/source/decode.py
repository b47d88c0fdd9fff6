"""Bytes to text: UTF-8 and printable, or a finding that says where it is not."""

import re
import stat
from pathlib import Path

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.source import limits

# YAML counts U+0085, U+2028 and U+2029 as line breaks in some versions and as text in others; editors do neither.
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
PLAIN = b"\t\n\r" + bytes(range(0x20, 0x7F))
BREAK = re.compile(r"\r\n|\r|\n")
SAVE_AS_UTF8 = Message("save the file as UTF-8")


def read_text(path: Path, file: str) -> str | Finding:
    """The text of a YAML file, or why it cannot be one."""
    raw = read_raw(path, file)
    return raw if isinstance(raw, Finding) else decode(raw, file)


def read_raw(path: Path, file: str) -> bytes | Finding:
    """What a file holds, or why that cannot be told; one over the limit is not opened at all."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Finding("J101", Message("this is no file that holds a text"), Span(file))
        if status.st_size > limits.FILE_BYTES:
            return too_large(file)
        with open(path, "rb", buffering=0) as opened:  # noqa: PTH123 - thousands of them: a Path takes longer
            return opened.read()
    except OSError as problem:
        reason = problem.strerror or type(problem).__name__
        return Finding("J101", Message("the file cannot be read: {reason}", reason=reason), Span(file))


def too_large(file: str) -> Finding:
    """The finding for a file over the size limit."""
    return Finding(
        "J106",
        Message("the file is larger than {size} MiB", size=limits.FILE_BYTES // 2**20),
        Span(file),
        Message("split it, or keep long material in a document that it links to"),
    )


def decode(raw: bytes, file: str) -> str | Finding:
    """The text of the bytes without a leading byte-order mark, or the place where they are no text."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Finding("J101", Message("the file is UTF-16, not UTF-8"), Span(file), SAVE_AS_UTF8)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        # The codec counts from behind a byte-order mark, so its own object is the one to count in.
        bad = problem.object[problem.start]
        span = span_at(file, problem.object[: problem.start].decode("utf-8", "replace"))
        return Finding(
            "J101",
            Message("this character is not saved as UTF-8 (byte {byte})", byte=f"0x{bad:02X}"),
            span,
            SAVE_AS_UTF8,
        )
    return unprintable(text, file) or text


def legible(path: Path) -> str:
    """As much of a file as can be shown beside a finding; empty where it is no text at all."""
    try:
        raw = path.read_bytes()
    except OSError:
        return ""
    return (
        ""
        if b"\0\0" in raw or raw.startswith((b"\xff\xfe", b"\xfe\xff"))
        else raw.decode("utf-8-sig", "replace")
    )


def unprintable(text: str, file: str) -> Finding | None:
    """The finding for the first character that no text may hold, None where there is none."""
    if text.isascii() and not text.encode().translate(None, PLAIN):
        return None  # a tenth of the time, for most files
    found = UNPRINTABLE.search(text)
    return control_character(found.group(), span_at(file, text[: found.start()])) if found else None


def control_character(character: str, span: Span) -> Finding:
    """The finding for a character that no text may hold, also where it is written as an escape."""
    name = f"U+{ord(character):04X}"
    if character == "\0":
        message = Message("the file holds a NUL character (U+0000)")
        return Finding(
            "J101", message, span, Message("delete it; if the file is full of them, save it as UTF-8")
        )
    if "\ud800" <= character <= "\udfff":
        message = Message("the escape of {name} is one half of a character", name=name)
        return Finding("J101", message, span, Message("write the character itself"))
    return Finding(
        "J101",
        Message("the invisible character {name} cannot stand in a text", name=name),
        span,
        Message("delete it, or put a space in its place"),
    )


def span_at(file: str, before: str) -> Span:
    """The place behind the text `before`."""
    lines = BREAK.split(before)
    line, column = len(lines), len(lines[-1]) + 1
    return Span(file, line, column, line, column + 1)
