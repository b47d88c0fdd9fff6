"""Short names for the values that the style sheets speak of most: they do so hundreds of times.

Whoever restyles a site sets the long ones, as ever: on each of our pages a short name stands for the long one's value.
"""

import re

# As they stand in a sheet without needless space.
VALUES = (
    "1px solid var(--j-line)", "1px solid var(--j-line-strong)", "linear-gradient(var(--j-line-strong) 0 0)",
    "2px solid var(--j-mood-neg2)",
    *(f"var(--j-{name})" for name in (
        "surface", "ink", "line-strong", "line", "muted", "mood-neg2", "surface-2", "radius", "accent", "link",
        "danger", "ok", "small", "mood-neg1", "mood-pos1", "on-solid", "danger-tint", "surface-3", "warn",
    )),
)  # fmt: skip
SHORT = {value: f"--{chr(ord('A') + place)}" for place, value in enumerate(VALUES)}
# Names that only these sheets use, and letters that none of them takes itself.
PRIVATE = {
    "curve": "c", "lane": "l", "mood": "o", "sky": "s", "over": "e", "dash": "d", "dot": "t", "point": "p",
    "way": "w", "face": "f", "faces": "g", "col": "b", "icons": "k", "halo": "h", "cover": "j", "edge": "q",
}  # fmt: skip
# Where a page of ours begins; what is set for the whole of it holds there.
TOLD = f".j{{{';'.join(f'{short}:{long}' for long, short in SHORT.items())}}}"
LONG = re.compile("|".join(map(re.escape, VALUES)))
SET = re.compile(r"--j-[\w-]+(?=:)")
OWN = re.compile(rf"(?<![\w-])--({'|'.join(PRIVATE)})(?![\w-])")


def shortened(css: str) -> str:
    """A style sheet that says the short ones."""
    css = LONG.sub(lambda found: f"var({SHORT[found[0]]})", css)
    css = SET.sub(lambda found: SHORT.get(f"var({found[0]})", found[0]), css)
    return OWN.sub(lambda found: f"--{PRIVATE[found[1]]}", css)
