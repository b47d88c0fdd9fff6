"""The HTML that a template says outright, without quotation marks that mean nothing: a page has hundreds of them."""

import re

# What Jinja has a part in, and what stands between.
JINJA = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.DOTALL)
QUOTED = re.compile(r' (class="j-[\w-]+|scope="\w+)"(?=[\s>])')


def unquoted(source: str) -> str:
    """A template; what stands in tags of Jinja's own is left alone."""
    parts = JINJA.split(source)
    parts[::2] = [QUOTED.sub(bare, part) for part in parts[::2]]
    return "".join(parts)


def bare(found: re.Match[str]) -> str:
    """An attribute without its marks."""
    return f" {found[1].replace(chr(34), '')}"
