"""The HTML that a template says outright, without quotation marks that mean nothing: a page has hundreds of them."""

import re

# What Jinja has a part in, and what stands between.
JINJA = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.DOTALL)
# Words of ours, one for each mood, priority or icon.
KIND = re.compile(r' class="(j-(?:mood|prio|icon)--\{\{ [\w.]+(?: \| mood_class)? \}\})"(?=[ >])')
QUOTED = re.compile(r' (class="j-[\w-]+|scope="\w+)"(?=[\s>])')

# An address on the same page: an id has only letters, digits and hyphens.
ANCHOR = re.compile(r' href="(#[\w-]*(?:\{\{ (?:[\w.]+\.)?(?:id|anchor) \}\})?)"(?=[ >])')


def unquoted(source: str) -> str:
    """A template; what stands in tags of Jinja's own is left alone."""
    parts = JINJA.split(KIND.sub(r" class=\1", ANCHOR.sub(r" href=\1", source)))
    parts[::2] = [QUOTED.sub(bare, part) for part in parts[::2]]
    return "".join(parts)


def bare(found: re.Match[str]) -> str:
    """An attribute without its marks."""
    return f" {found[1].replace(chr(34), '')}"
