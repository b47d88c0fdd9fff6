"""Texts that wait: a thousand pages of a hundred kilobytes are kept as a tenth of that."""

import struct
from collections.abc import Iterable

from mkdocs_journeys.deflate import zlib

# A check sum over the rest, the number of texts, then the packed length of each: one is read without the others.
HEAD = struct.Struct(">II")
LENGTH = struct.Struct(">I")


def pack(*texts: str) -> bytes:
    """Texts, each compressed as quickly as can be."""
    return pack_each(texts)


def pack_each(texts: Iterable[bytes | Iterable[str]]) -> bytes:
    """The same of texts that need not be there all at once, nor each in one piece; some may be in UTF-8 already."""
    parts = [squeezed([text] if isinstance(text, str | bytes) else text) for text in texts]
    rest = b"".join([*(LENGTH.pack(len(part)) for part in parts), *parts])
    return HEAD.pack(zlib.crc32(rest), len(parts)) + rest


def squeezed(pieces: Iterable[str | bytes]) -> bytes:
    """The pieces of a text, compressed as quickly as can be."""
    press = zlib.compressobj(level=1)
    plain = (piece.encode("utf-8") if isinstance(piece, str) else piece for piece in pieces)
    return b"".join([*map(press.compress, plain), press.flush()])


def unpack(packed: bytes, index: int) -> str:
    """One of the texts again."""
    return str(unpack_bytes(packed, index), "utf-8")


def unpack_bytes(packed: bytes, index: int) -> bytes:
    """The same in UTF-8, for a file."""
    count = HEAD.unpack_from(packed)[1]
    lengths = [LENGTH.unpack_from(packed, HEAD.size + LENGTH.size * i)[0] for i in range(count)]
    start = HEAD.size + LENGTH.size * count + sum(lengths[:index])
    return bytes(zlib.decompress(packed[start : start + lengths[index]]))


def is_whole(packed: bytes, count: int) -> bool:
    """Whether these are so many packed texts, and not a byte of them has changed."""
    if len(packed) < HEAD.size:
        return False
    check, found = HEAD.unpack_from(packed)
    return bool(found == count and check == zlib.crc32(packed[HEAD.size :]))
