"""The scripts of the package in few characters: one for every page, and those that it loads."""

import re
from functools import cache
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "assets" / "js"
# What every page loads is put together from the parts in a folder of their own; what others build on comes first.
COMMON, PARTS = "journeys", ("shared", "start", "page", "paper")
# A library of somebody else's is left as it is, with the notice of its licence.
LIBRARIES = ("sortable",)
# What the common script gives to the others.
GIVEN = "const { all, one, make, listen, onPage, fresh, need, nameCells, soon, dressed } = journeys;"
# The same with short names, made by tools/scripts.py; its first line tells which source it was made of.
SMALL = FOLDER / "small"
TOKEN = re.compile(r"""(/\*.*?\*/)|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`""", re.DOTALL)
SPACE = re.compile(r"\s*([{}()\[\];,:?=<>&|!*/+-]+)\s*")


@cache
def scripts() -> dict[str, str]:
    """The scripts by their names: the common one, and those that it loads where a page has something for them to do."""
    return {name: published(name, source) for name, source in sources().items()}


def sources() -> dict[str, str]:
    """The scripts as they are written, each in a function of its own, which nobody else's names reach into."""
    common = alone("\n".join(read(f"common/{part}") for part in PARTS))
    names = sorted(path.stem for path in FOLDER.glob("*.js"))
    own = {name: alone(f"{GIVEN}{read(name)}") for name in names if name not in LIBRARIES}
    return {COMMON: common, **own, **{name: f"{read(name)}\n" for name in LIBRARIES}}


def read(name: str) -> str:
    """A part as it is written."""
    return (FOLDER / f"{name}.js").read_text("utf-8").strip()


def alone(text: str) -> str:
    """A script in a function."""
    return f'(() => {{"use strict";{text}}})();'


def published(name: str, source: str) -> str:
    """A script in its small form; while somebody works at it, it has none, and only loses its space."""
    if name in LIBRARIES:
        return source
    made_of, _, small = small_form(name).partition("\n")
    return small if made_of == mark(source) else squeezed(source) + "\n"


def small_form(name: str) -> str:
    """The small form of a script under the mark of its source, empty where there is none."""
    file = SMALL / f"{name}.js"
    return file.read_text("utf-8") if file.exists() else ""


def mark(source: str) -> str:
    """The first line of the small form of a source."""
    return f"// {sha256(source.encode('utf-8')).hexdigest()[:16]}"


def squeezed(text: str) -> str:
    """A script of ours in fewer characters; every statement of it ends in a semicolon or a brace."""
    held: list[str] = []

    def hold(token: re.Match[str]) -> str:
        held.extend([] if token[1] else [token[0]])
        return "" if token[1] else "\0"

    # A character that no script has holds the place of each string.
    parts = SPACE.sub(r"\1", TOKEN.sub(hold, text).strip()).split("\0")
    return "".join(part + string for part, string in zip(parts, [*held, ""], strict=True))
