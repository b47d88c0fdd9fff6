"""Short names for the colours and sizes that the style sheets speak of most: they do so hundreds of times.

Whoever restyles a site sets the long ones, as ever: on each of our pages a short name stands for the long one's value.
"""

import re

NAMES = (
    "surface", "ink", "line-strong", "line", "muted", "mood-neg2", "surface-2", "radius", "accent", "link",
    "danger", "ok", "small", "mood-neg1", "mood-pos1", "on-solid", "danger-tint", "surface-3", "warn",
)  # fmt: skip
SHORT = {f"--j-{name}": f"--{chr(ord('A') + place)}" for place, name in enumerate(NAMES)}
LONG = re.compile(rf"--j-(?:{'|'.join(NAMES)})(?=\)|:)")
# Where a page of ours begins; what is set for the whole of it holds there.
TOLD = f".j{{{';'.join(f'{short}:var({long})' for long, short in SHORT.items())}}}"


def shortened(css: str) -> str:
    """A style sheet that says the short ones."""
    return LONG.sub(lambda found: SHORT[found[0]], css)
