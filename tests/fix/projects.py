"""The project that the cases of mends are put into."""

from pathlib import Path

from tests.project import make

CATALOG = """\
channels:
  - {id: website, title: Website}
  - {id: shop-1, title: Shop one}
  - {id: link, title: Link}
  - {id: list, title: List}
teams: [{id: customer-care, title: Care}]
systems: [{id: shop-platform, title: Platform}]
segments: [{id: young-families, title: Families}]
"""
LIFECYCLE = """\
title: Lifecycle
personas: [amira]
stages:
  - id: purchase
    title: Purchase
    frictions: [{id: slow-reply, title: Slow reply}]
"""


def project(root: Path, text: str | bytes) -> Path:
    """A project with a journey to mend; gives the journey's file."""
    files: dict[str, str | bytes] = {
        "mkdocs.yml": "plugins: [journeys]\n",
        "journeys/_catalog.yml": CATALOG,
        "journeys/lifecycle.yml": LIFECYCLE,
        "journeys/first-order.yml": text,
    }
    return make(root, files) / "journeys/first-order.yml"
