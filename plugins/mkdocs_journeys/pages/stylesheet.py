"""The style sheets of the package as one, without comments and needless space."""

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "assets" / "css"
FIRST = ("tokens", "base", "map", "page", "persona", "overview")
LAST = ("print",)
SQUEEZED = (
    (re.compile(r"/\*.*?\*/", re.DOTALL), ""),
    (re.compile(r"\s+"), " "),
    (re.compile(r" ?([{};,]) ?"), r"\1"),
    (re.compile(r": "), ":"),
    (re.compile(r";}"), "}"),
)


@cache
def stylesheet() -> str:
    """One style sheet: what others build on first, what overrules them last."""
    names = sorted(path.stem for path in FOLDER.glob("*.css"))
    between = [name for name in names if name not in FIRST + LAST]
    text = "\n".join((FOLDER / f"{name}.css").read_text("utf-8") for name in (*FIRST, *between, *LAST))
    for pattern, replacement in SQUEEZED:
        text = pattern.sub(replacement, text)
    return text.replace("}", "}\n").strip() + "\n"
