"""A script of ours as it is published: without its comments and its indentation."""

import re

COMMENTS = re.compile(r"^\s*/\*(?!!).*?\*/\s*?$\n?", re.DOTALL | re.MULTILINE)
INDENTS = re.compile(r"^[ \t]+|[ \t]+$|\n(?=\n)", re.MULTILINE)


def squeezed(script: str) -> str:
    """The script; comments and strings stand on lines of their own, so nothing else is touched."""
    return INDENTS.sub("", COMMENTS.sub("", script)).strip() + "\n"
