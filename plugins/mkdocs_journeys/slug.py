"""Ids: which texts are one, and the id that a title gives."""

import re
from functools import lru_cache

from slugify import slugify

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DEVICES = {"con", "prn", "aux", "nul"} | {f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10)}
RESERVED = DEVICES | {"index"}


def is_id(text: str) -> bool:
    """Whether a text may be an id: lower-case letters, digits and hyphens, and no name that files cannot have."""
    return bool(ID.fullmatch(text)) and text not in RESERVED


@lru_cache(maxsize=8192)
def slug(title: str) -> str:
    """The id of a title: `Découvre l'offre` is `decouvre-l-offre`; empty where a title has no letter or digit."""
    return slugify(title)
