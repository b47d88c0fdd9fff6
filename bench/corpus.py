"""The corpus that is measured: journeys as YAML files, and the same content as pages written by hand.

The same number and seed give the same bytes everywhere. A journey has six stages of four touchpoints and between 250
and 300 lines; a folder holds fifty.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import peer
import words as w

Facts = dict[str, Any]
FOLDER_SIZE = 50
IN_BLOCKS = {"stages", "touchpoints"}
PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 .'/_-]*[A-Za-z0-9.]|-?\d+(\.\d+)?( [A-Za-z]+| %)?|\d{4}-\d\d(-\d\d)?")
NOT_TEXT = {"yes", "no", "true", "false", "null", "on", "off"}

SETTINGS = """\
site_name: {name}
site_url: https://example.com/
use_directory_urls: true
theme:
  name: material
  font: false
  features: [navigation.indexes, navigation.prune, navigation.sections, navigation.top, toc.follow]
plugins:
{plugins}
{extensions}"""
OURS = "  - search\n  - journeys"
PLAIN_SITE = "  - search"
EXTENSIONS = """\
markdown_extensions:
  - attr_list
  - tables
  - toc: {permalink: true}
  - pymdownx.superfences:
      custom_fences:
        - name: mermaid
          class: mermaid
          format: !!python/name:pymdownx.superfences.fence_code_format
"""


def write_ours(folder: Path, count: int) -> None:
    """A site of `count` journeys as YAML files."""
    fresh(folder)
    write(folder / "mkdocs.yml", SETTINGS.format(name="Journeys", plugins=OURS, extensions=""))
    write(folder / "docs/index.md", "# Our journeys\n\nWritten as YAML files.\n")
    write(folder / "journeys/_catalog.yml", to_yaml(catalogue()))
    for id, persona in personas():
        write(folder / f"personas/{id}.yml", to_yaml(persona))
    for number in range(count):
        journey = journey_facts(number)
        place = folder / "journeys" / area(number)
        write(place / f"{journey_id(number)}.yml", to_yaml(journey))
        write(place / measurements_of(journey), "date,promoters,passives,detractors\n" + nps_rows(number))


def write_peer(folder: Path, count: int) -> None:
    """The same site as pages written by hand, for MkDocs without a plugin."""
    fresh(folder)
    write(folder / "mkdocs.yml", SETTINGS.format(name="Journeys", plugins=PLAIN_SITE, extensions=EXTENSIONS))
    write(folder / "docs/index.md", "# Our journeys\n\nWritten as Markdown pages.\n")
    for id, persona in personas():
        write(folder / f"docs/personas/{id}.md", peer.persona_page(persona))
    for number in range(count):
        page = peer.journey_page(journey_facts(number), nps_rows(number))
        write(folder / "docs/journeys" / area(number) / f"{journey_id(number)}.md", page)


def fresh(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def area(number: int) -> str:
    return f"area-{number // FOLDER_SIZE + 1:02}"


def journey_id(number: int) -> str:
    return f"journey-{number + 1:04}"


def measurements_of(journey: Facts) -> str:
    return str(journey["kpis"][0]["measurements"])


def catalogue() -> Facts:
    return {
        "channels": [{"id": id, "title": titled(id), "kind": kind} for id, kind in w.CHANNELS.items()],
        "teams": [{"id": id, "title": titled(id), "email": f"{id}@example.com"} for id in w.TEAMS],
        "systems": [{"id": id, "title": titled(id), "team": w.TEAMS[i]} for i, id in enumerate(w.SYSTEMS)],
        "segments": [{"id": id, "title": titled(id), "kind": "fixed", "share": "25 %"} for id in w.SEGMENTS],
        "metrics": [{"id": "ces", "title": "Effort", "scale": {"min": 1, "max": 7}, "better": "higher"}],
        "frameworks": [
            {
                "id": "our-six",
                "title": "Our six stages",
                "stages": [{"id": s.lower(), "title": s} for s in w.STAGES],
            }
        ],
    }


def titled(id: str) -> str:
    return id.replace("-", " ").capitalize()


def personas() -> Iterator[tuple[str, Facts]]:
    for number, title in enumerate(w.PERSONAS):
        random = Random(f"persona {number}")
        yield (
            f"persona-{number + 1:02}",
            {
                "name": f"Persona {number + 1}",
                "title": title,
                "kind": "b2b" if "team" in title else "b2c",
                "temperament": random.choice(("analytical", "hurried", "anxious", "loyal")),
                "segment": random.choice(w.SEGMENTS),
                "quote": random.choice(w.THOUGHTS),
                "goals": [sentence(random) for _ in range(3)],
                "needs": [sentence(random) for _ in range(3)],
                "barriers": [trouble(random) for _ in range(2)],
                "evidence": [
                    {
                        "id": "interviews",
                        "title": "Interviews",
                        "kind": "interview",
                        "date": "2026-06",
                        "n": 12,
                    }
                ],
                "owner": "care",
                "status": "approved",
                "reviewed": "2026-09-01",
            },
        )


def journey_facts(number: int) -> Facts:
    """One journey in the format's own keys. Every tenth is a plan for how the one before it should become."""
    random = Random(f"journey {number}")
    planned = number % 10 == 9
    stages = [stage_facts(index, random) for index in range(len(w.STAGES))]
    frictions = [friction for stage in stages for friction in stage["frictions"]]
    return {
        "title": f"{sentence(random)} {number + 1}",
        "summary": f"{sentence(random)} and {sentence(random).lower()}. {random.choice(w.REASONS)}",
        "personas": [f"persona-{n + 1:02}" for n in random.sample(range(len(w.PERSONAS)), 2)],
        "goal": sentence(random),
        "trigger": trouble(random),
        "outcome": sentence(random),
        "segment": random.choice(w.SEGMENTS),
        "state": "to-be" if planned else "as-is",
        **({"improves": journey_id(number - 1)} if planned else {}),
        "framework": "our-six",
        "status": random.choice(w.STATUSES),
        "owner": random.choice(w.TEAMS),
        "reviewed": "2026-09-01",
        "tags": random.sample(["b2c", "b2b", "mobile", "pilot", "core"], 2),
        "pillars": {"fluidity": random.randint(1, 5), "consistency": random.randint(1, 5)},
        "kpis": [
            {
                "metric": "nps",
                "baseline": {"value": 10, "on": "2026-01-31"},
                "target": {"value": 45, "by": "2031-12-31"},
                "measurements": f"data/{journey_id(number)}-nps.csv",
                "source": "Survey after delivery",
                "team": "care",
            }
        ],
        "stages": stages,
        "transitions": [
            {
                "from": "purchase",
                "to": "delivery",
                "label": "order confirmed",
                "automated": True,
                "share": "38 %",
            },
            {"from": "purchase", "to": "exit", "label": "cart abandoned", "share": "62 %"},
            {"from": "loyalty", "to": "consideration", "label": "next order"},
        ],
        "opportunities": [opportunity_facts(friction, random) for friction in frictions],
        "evidence": [
            {"id": "exit-survey", "title": "Exit survey", "kind": "survey", "date": "2026-06", "n": 412},
            {"id": "support-tickets", "title": "Tickets", "kind": "support", "date": "2026-07", "n": 96},
        ],
    }


def stage_facts(index: int, random: Random) -> Facts:
    id = w.STAGES[index].lower()
    emotion = {
        "score": random.randint(-4, 4) / 2,
        "feeling": random.choice(w.FEELINGS),
        "evidence": ["exit-survey"],
    }
    return {
        "id": id,
        "title": w.STAGES[index],
        "summary": f"{sentence(random)}. {random.choice(w.REASONS)}",
        "goal": sentence(random),
        "relationship": w.RELATIONSHIPS[index],
        "duration": {"min": "2 min", "typical": f"{random.randint(5, 30)} min", "max": "40 min"},
        "emotion": emotion,
        "expectations": [{"title": sentence(random), "satisfaction": random.randint(1, 5)}],
        "questions": [random.choice(w.THOUGHTS)],
        "quotes": [{"text": random.choice(w.THOUGHTS), "evidence": "exit-survey"}],
        "touchpoints": [touchpoint_facts(f"{id}-{n + 1}", random, moment=n == 2) for n in range(4)],
        "frictions": [friction_facts(f"{id}-friction", random)],
        "kpis": [stage_kpi(index, id, random)],
    }


def touchpoint_facts(id: str, random: Random, *, moment: bool) -> Facts:
    return {
        "id": id,
        "title": sentence(random),
        "channel": random.choice(list(w.CHANNELS)),
        "thought": random.choice(w.THOUGHTS),
        "emotion": random.randint(-4, 4) / 2,
        "team": random.choice(w.TEAMS),
        **(moment_facts(random) if moment else {}),
    }


def moment_facts(random: Random) -> Facts:
    return {
        "moment_of_truth": True,
        "purpose": random.choice(w.PURPOSES),
        "clicks": random.randint(1, 6),
        "backstage": [sentence(random)],
        "support": random.sample(w.SYSTEMS, 2),
    }


def friction_facts(id: str, random: Random) -> Facts:
    return {
        "id": id,
        "title": trouble(random),
        "severity": random.choice(w.SEVERITIES),
        "frequency": random.choice(w.FREQUENCIES),
        "evidence": ["support-tickets"],
        "cause": random.choice(w.REASONS),
        "team": random.choice(w.TEAMS),
    }


def opportunity_facts(friction: Facts, random: Random) -> Facts:
    return {
        "id": friction["id"].replace("friction", "idea"),
        "title": f"{random.choice(w.MENDS)} {random.choice(w.THINGS)}",
        "kind": random.choice(w.KINDS),
        "addresses": [friction["id"]],
        "impact": random.choice(w.LEVELS),
        "effort": random.choice(w.LEVELS),
        "team": random.choice(w.TEAMS),
    }


def stage_kpi(index: int, id: str, random: Random) -> Facts:
    metric, low, high = (("csat", 40, 95), ("conversion-rate", 1, 9), ("ces", 2, 7))[index % 3]
    months = ("2026-04", "2026-06", "2026-08")
    return {
        "metric": metric,
        "id": f"{id}-{metric}",
        "baseline": {"value": low, "on": "2026-01-31"},
        "target": {"value": high, "by": "2031-12-31"},
        "measurements": [{"on": month, "value": random.randint(low, high)} for month in months],
    }


def nps_rows(number: int) -> str:
    random = Random(f"nps {number}")
    counts = ((random.randint(40, 90), random.randint(20, 60), random.randint(10, 50)) for _ in range(8))
    return "".join(f"2026-{month:02},{p},{q},{r}\n" for month, (p, q, r) in enumerate(counts, 1))


def sentence(random: Random) -> str:
    return f"{random.choice(w.DOES)} {random.choice(w.THINGS)}"


def trouble(random: Random) -> str:
    return f"{random.choice(w.THINGS).capitalize()} {random.choice(w.TROUBLES)}"


def to_yaml(facts: Facts) -> str:
    """YAML as a person writes it: a line for each key of what is large, one line for what is small."""
    return "\n".join(block(facts, "")) + "\n"


def block(facts: Facts, indent: str) -> Iterator[str]:
    for key, value in facts.items():
        if key in IN_BLOCKS:
            yield f"{indent}{key}:"
            for item in value:
                first, *rest = block(item, f"{indent}    ")
                yield f"{indent}  - {first.lstrip()}"
                yield from rest
        elif isinstance(value, list) and len(inline(value)) > 100:
            yield f"{indent}{key}:"
            yield from (f"{indent}  - {inline(item)}" for item in value)
        else:
            yield f"{indent}{key}: {inline(value)}"


def inline(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {inline(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(inline, value)) + "]"
    if isinstance(value, str) and not (PLAIN.fullmatch(value) and value.lower() not in NOT_TEXT):
        return json.dumps(value, ensure_ascii=False)
    return json.dumps(value) if isinstance(value, bool) else str(value)
