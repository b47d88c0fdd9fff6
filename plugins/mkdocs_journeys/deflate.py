"""Compression in the format of zlib, by a library that does it five times as quickly where it is installed.

What the one packs the other unpacks, so a cache may go from a machine with it to one without.
"""

from importlib import import_module
from types import ModuleType

LIBRARIES = ("isal.isal_zlib", "zlib")


def library() -> ModuleType:
    """The first of the libraries that is there; Python brings the last."""
    for name in LIBRARIES[:-1]:
        try:
            return import_module(name)
        except ImportError:
            continue
    return import_module(LIBRARIES[-1])


zlib = library()
