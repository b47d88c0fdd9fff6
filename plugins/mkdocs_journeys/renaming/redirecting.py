"""The file of old addresses, with one more in it."""

from collections.abc import Mapping

from mkdocs_journeys.renaming.target import Target
from mkdocs_journeys.workspace.redirects import KINDS, Redirects

HEADER = """\
# Old ids of pages, each with the new one: whoever comes to the old address is led on to the new one.
# Written by "journeys rename". Take out what nobody links to any more; comments of your own do not stay.
"""


def redirecting(known: Redirects, target: Target, new: str) -> str:
    """The text of the file once a journey, a persona or a team has another id; chains become one step."""
    kind = f"{target.kind}s"
    found = {name: dict(known.of(name)) for name in KINDS}
    found[kind] = {old: new if to == target.id else to for old, to in found[kind].items()}
    found[kind][target.id] = new
    found[kind].pop(new, None)
    return HEADER + "".join(section(name, pairs) for name, pairs in found.items() if pairs)


def section(kind: str, pairs: Mapping[str, str]) -> str:
    """The pairs of one kind."""
    lines = "".join(f"  {old}: {new}\n" for old, new in sorted(pairs.items()))
    return f"\n{kind}:\n{lines}"
