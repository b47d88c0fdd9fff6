"""A project in which everything refers to something."""

from __future__ import annotations

from pathlib import Path

CONFIG = """\
site_name: A
nav:
  - index.md
  - First: journeys/shop/first-order.yml
  - journeys/
plugins: [journeys]
"""


CATALOG = """\
# Words.
channels:
  - {id: website, title: Site}   # website, as ever
  - {id: "store", kind: human}
teams: [{id: website, title: Web team}, {id: pay}]
systems: [{id: crm, team: pay}]
segments:
- id: young
metrics:
  - id: queue
    unit: people
    better: lower
  - {id: nps, title: Ours}
"""


FIRST = """\
title: "First"  # first-order, journeys/shop/first-order.yml
personas: ['amira', daan]
owner: pay
segment: young
kpis: [{metric: queue, team: pay, target: {value: 3}}]
stages:
  - title: Buy
    quotes:
      - {text: Why?, evidence: talks}
    touchpoints:
      - Sees   # a plain one
      - {title: Pays, channel: website, team: website, support: [crm]}
      - title: Asks
        channel: "store"
        frictions: [Twice, {id: slow, title: Slow, evidence: [talks], detail: "[this](#slow), [that](next.yml#twice)"}]
transitions:
  - {from: buy, to: pays, channel: website}
opportunities:
  - {title: Faster, addresses: [slow, next#twice]}
evidence: [{id: talks, title: Talks}]
"""


NEXT = """\
title: Next
state: to-be
improves: first-order
personas: [amira]
stages:
- title: Buy
  frictions:
    - Twice
    - {title: x, url: first-order.yml#slow}
opportunities:
- title: y
  addresses:
  - first-order#slow
  - twice
"""


PROSE = """\
See [it](journeys/shop/first-order.yml#slow), [up](../journeys/shop/first-order.yml), `journeys/shop/first-order.yml`.
Not https://example.com/journeys/shop/first-order.yml nor not-first-order.yml nor [other](shop/first-order.yml).

```
![](journeys/shop/first-order.yml)
```
"""


FILES = {
    "mkdocs.yml": CONFIG,
    "journeys/_catalog.yml": CATALOG,
    "journeys/shop/first-order.yml": FIRST,
    "journeys/shop/next.yml": NEXT,
    "personas/amira.yml": "name: Amira\nsegment: young\nchannels: [{channel: website}]\n",
    "personas/daan.yml": "name: Daan\n",
    "docs/index.md": PROSE,
}


def changed(root: Path, before: dict[str, str] = FILES) -> dict[str, list[tuple[str, str]]]:
    """The lines that are not as they were, of the files that are where they were."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, text in before.items():
        path = root / name
        if not path.exists():
            continue
        now = path.read_bytes().decode().splitlines(keepends=True)
        was = text.splitlines(keepends=True)
        assert len(now) == len(was), name
        lines = [(a.strip(), b.strip()) for a, b in zip(was, now, strict=True) if a != b]
        if lines:
            found[name] = lines
    return found
