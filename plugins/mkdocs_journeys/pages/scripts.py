"""The scripts of the package without comments and needless space: one for every page, and those that it loads."""

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "assets" / "js"
# What every page loads is put together from the parts in a folder of their own; what others build on comes first.
COMMON, PARTS = "journeys", ("shared", "start", "paper")
# A library of somebody else's is left as it is, with the notice of its licence.
LIBRARIES = ("sortable",)
# What the common script gives to the others.
GIVEN = "const { all, one, make, listen, onPage, fresh, need, nameCells } = journeys;"
TOKEN = re.compile(r"""(/\*.*?\*/)|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`""", re.DOTALL)
SPACE = re.compile(r"\s*([{}()\[\];,:?=<>&|!*/+-]+)\s*")


@cache
def scripts() -> dict[str, str]:
    """The scripts by their names: the common one, and those that it loads where a page has something for them to do."""
    common = alone("\n".join(read(f"common/{part}") for part in PARTS))
    names = sorted(path.stem for path in FOLDER.glob("*.js"))
    own = {name: alone(f"{GIVEN}{read(name)}") for name in names if name not in LIBRARIES}
    return {COMMON: common, **own, **{name: f"{read(name)}\n" for name in LIBRARIES}}


def read(name: str) -> str:
    """A part as it is written."""
    return (FOLDER / f"{name}.js").read_text("utf-8").strip()


def alone(text: str) -> str:
    """A script in a function of its own, which nobody else's names reach into."""
    return squeezed(f'(() => {{"use strict";{text}}})();') + "\n"


def squeezed(text: str) -> str:
    """A script of ours in fewer characters; every statement of it ends in a semicolon or a brace."""
    held: list[str] = []

    def hold(token: re.Match[str]) -> str:
        held.extend([] if token[1] else [token[0]])
        return "" if token[1] else "\0"

    # A character that no script has holds the place of each string.
    parts = SPACE.sub(r"\1", TOKEN.sub(hold, text).strip()).split("\0")
    return "".join(part + string for part, string in zip(parts, [*held, ""], strict=True))
