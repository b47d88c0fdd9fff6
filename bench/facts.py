"""What the corpus says, in the format's own keys; made by chance, but of the same number always the same."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any

import words as w

Facts = dict[str, Any]


def journey_id(number: int) -> str:
    return f"journey-{number + 1:04}"


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
