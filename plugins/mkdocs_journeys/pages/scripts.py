"""The scripts of the package as one, in a function of its own, without comments and needless space."""

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "assets" / "js"
# What the others use comes first; a library of somebody else's stands apart, with the notice of its licence.
FIRST, LIBRARIES = ("shared",), ("sortable.min",)
TOKEN = re.compile(r"""(/\*.*?\*/)|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`""", re.DOTALL)
SPACE = re.compile(r"\s*([{}()\[\];,:?=<>&|!*/+-]+)\s*")


@cache
def script() -> str:
    """One script: what others build on first, each part knowing what the ones before it define."""
    names = sorted(path.stem for path in FOLDER.glob("*.js"))
    parts = [name for name in names if name not in FIRST + LIBRARIES]
    ours = "\n".join(map(read, (*FIRST, *parts)))
    return "\n".join((squeezed(f'(() => {{"use strict";{ours}}})();'), *map(read, LIBRARIES)))


def read(name: str) -> str:
    """A part as it is written."""
    return (FOLDER / f"{name}.js").read_text("utf-8").strip()


def squeezed(text: str) -> str:
    """A script of ours in fewer characters; every statement of it ends in a semicolon or a brace."""
    held: list[str] = []

    def hold(token: re.Match[str]) -> str:
        held.extend([] if token[1] else [token[0]])
        return "" if token[1] else "\0"

    # A character that no script has holds the place of each string.
    parts = SPACE.sub(r"\1", TOKEN.sub(hold, text).strip()).split("\0")
    return "".join(part + string for part, string in zip(parts, [*held, ""], strict=True))
