"""The compiled code of templates, shared by all environments of a process.

Every build of `mkdocs serve` has an environment of its own; compiling takes half of what the rest of a small one does.
"""

from pathlib import Path
from types import CodeType
from typing import Protocol

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

TEMPLATES = Path(__file__).parent.parent / "templates"
KNOWN: dict[tuple[str, str, str], CodeType] = {}


class Elsewhere(Protocol):
    """Another process that compiles templates."""

    def hear(self) -> None:
        """Fill in what it has compiled so far."""

    def end(self) -> None:
        """End it."""


elsewhere: Elsewhere | None = None


def is_ours(filename: str | None) -> bool:
    """Whether a template is the package's own."""
    return filename is not None and Path(filename).is_relative_to(TEMPLATES)


def end_elsewhere() -> None:
    """End the other process, where there is one."""
    global elsewhere
    if elsewhere is not None:
        elsewhere.end()
        elsewhere = None


class SharedCode(BytecodeCache):
    """The code in one language, which our sentences are a part of.

    A team's templates are compiled each time: what is constant in them can hang on other templates of theirs.
    """

    def __init__(self, language: str) -> None:
        self.language = language

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """What a template is known by, nothing where it is not ours."""
        return f"{name}|{filename}" if is_ours(filename) else ""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in what is known of this source."""
        if elsewhere is not None:
            elsewhere.hear()
        bucket.code = KNOWN.get((self.language, bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled just now."""
        if bucket.key and bucket.code:
            KNOWN[self.language, bucket.key, bucket.checksum] = bucket.code
