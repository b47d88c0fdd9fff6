"""The style sheets of the package as one, without their comments."""

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "assets" / "css"
FIRST = ("tokens.css", "base.css")
LAST = ("print.css",)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@cache
def stylesheet() -> str:
    """One style sheet: what others build on first, what overrules them last."""
    names = sorted(path.name for path in FOLDER.glob("*.css"))
    between = [name for name in names if name not in FIRST + LAST]
    ordered = [name for name in (*FIRST, *between, *LAST) if name in names]
    text = "\n".join((FOLDER / name).read_text("utf-8") for name in ordered)
    return "\n".join(line.strip() for line in COMMENT.sub("", text).splitlines() if line.strip()) + "\n"
