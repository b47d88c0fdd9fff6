"""The style sheets of the package as one, without comments and needless space."""

import re
from functools import cache
from pathlib import Path

from mkdocs_journeys.pages.icons import rules

FOLDER = Path(__file__).parent.parent / "assets" / "css"
FIRST = ("tokens", "base", "map", "page", "persona", "overview")
LAST = ("print",)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
STRING = re.compile(r'("[^"]*")')
SELECTORS = re.compile(r"(?:^|(?<=[{};]))[^{};@]+(?={)")
SQUEEZED = (
    (re.compile(r"\s+"), " "),
    (re.compile(r" ?([{};,]) ?"), r"\1"),
    (re.compile(r": "), ":"),
    (re.compile(r";}"), "}"),
    (re.compile(r"(?<![\w.])0(?=\.\d)"), ""),
)
# Around these a space means something only in a value, where it may stand in a `calc()`.
COMBINATOR = re.compile(r" ?([>~+]) ?")


@cache
def stylesheet() -> str:
    """One style sheet: what others build on first, what overrules them last."""
    names = sorted(path.stem for path in FOLDER.glob("*.css"))
    between = [name for name in names if name not in FIRST + LAST]
    parts = [(FOLDER / f"{name}.css").read_text("utf-8") for name in (*FIRST, *between, *LAST)]
    return squeezed("\n".join([*parts, rules()]))


def squeezed(css: str) -> str:
    """A style sheet in the fewest characters that mean the same; what stands in quotes is left as it is."""
    strings = STRING.findall(css := COMMENT.sub("", css))
    # A character that no style sheet has holds the place of each.
    text = STRING.sub("\0", css)
    for pattern, replacement in SQUEEZED:
        text = pattern.sub(replacement, text)
    text = SELECTORS.sub(lambda found: COMBINATOR.sub(r"\1", found[0]), text.strip())
    parts = text.split("\0")
    return "".join(part + string for part, string in zip(parts, [*strings, "\n"], strict=True))
