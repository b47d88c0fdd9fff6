"""Hashes of what all pages depend on; to know them, no journey has to be read."""

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

from mkdocs_journeys.options.options import Options

PACKAGE = Path(__file__).parent.parent
CODE = ("*.py", "*.html", "*.po", "*.mo")


def base_of(folders: Iterable[str | Path], own: str | None, options: Options) -> str:
    """The hash of what all pages depend on: code, a team's templates, options."""
    ours = [Path(folder, "journeys") for folder in folders] + ([Path(own)] if own else [])
    overrides = [path for folder in ours for path in sorted(folder.rglob("*.html"))]
    settings = (options.locale, options.addresses, options.nav_limit)
    return hashed(code_version(), *(file_hash(path) for path in overrides), *settings)


def hashed(*values: object) -> str:
    """The hash of values that have a stable repr."""
    return sha256("\0".join(repr(value) for value in values).encode("utf-8", "surrogatepass")).hexdigest()


def file_hash(path: Path) -> str:
    """The hash of a file's content."""
    return sha256(path.read_bytes()).hexdigest()


@cache
def code_version() -> str:
    """The hash of this package, so that a page made by other code is never taken for ours."""
    files = sorted(path for pattern in CODE for path in PACKAGE.rglob(pattern))
    return hashed(*(file_hash(path) for path in files))
