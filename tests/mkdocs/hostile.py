"""Texts that break what trusts them, and files that have one in every place."""

from __future__ import annotations

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "tag": '"><img src=x onerror=alert(1)>',
    "template": "{{ 7*7 }} {% raw %} {# x #}",
    "port": "a:b|c",
    "backslash": "\\N\\G\\l \\ end",
    "quotes": "\"double\" 'single' `tick`",
    "percent": "%(num)s 100 % %s {0}",
    "right-to-left": "رحلة العميل الأولى",
    "emoji": "🛒 ok 👩‍👩‍👧",
    "entity": "&lt;b&gt; &amp; &copy;",
}


def catalog(text: str) -> dict[str, object]:
    """A catalogue with a text in every place."""
    return {
        "channels": [{"id": "c", "title": text, "kind": "digital"}],
        "teams": [{"id": "t", "title": text, "email": "team@example.com"}],
        "systems": [{"id": "s", "title": text}],
        "segments": [{"id": "g", "title": text, "criteria": [text]}],
        "metrics": [
            {"id": "m", "title": text, "unit": text, "scale": {"min": 0, "max": 10}, "better": "higher"}
        ],
    }


def persona(text: str) -> dict[str, object]:
    """A persona with a text in every place."""
    traits = ("goals", "needs", "motivations", "barriers", "frustrations", "behaviours")
    facts = ("age", "gender", "location", "occupation", "seniority", "income", "budget", "household")
    senses = ("says", "thinks", "does", "feels", "sees", "hears", "pains", "gains")
    return {
        "name": text, "title": text, "temperament": text, "segment": "g", "quote": text, "bio": text,
        "demographics": dict.fromkeys(facts, text), **{name: [text] for name in traits},
        "channels": [{"channel": "c", "preference": "high"}], "empathy": {name: [text] for name in senses},
        "evidence": [{"id": "e", "title": text}], "owner": "t", "tags": [text],
    }  # fmt: skip


def journey(text: str) -> dict[str, object]:
    """A journey with a text in every place."""
    friction = {
        "id": "f", "title": text, "detail": text, "cause": text, "severity": "major", "frequency": "constant",
        "team": "t", "evidence": ["e"], "url": "https://example.com/1",
    }  # fmt: skip
    kpi = {
        "metric": "m",
        "id": "k",
        "source": text,
        "team": "t",
        "measurements": [{"on": "2026-01", "value": 3}],
    }
    touchpoint = {
        "id": "p", "title": text, "channel": "c", "action": text, "thought": text, "emotion": -2,
        "quotes": [{"text": text, "evidence": "e"}], "evidence_seen": [text], "frontstage": [text],
        "backstage": [text], "support": ["s"], "team": "t", "indicators": {"name": text},
        "deliverables": [text], "frictions": [friction], "kpis": [kpi],
    }  # fmt: skip
    stage = {
        "id": "a", "title": text, "summary": text, "goal": text, "emotion": {"score": -1, "feeling": text},
        "expectations": [{"title": text, "satisfaction": 2, "deliverables": [text]}], "needs": [text],
        "questions": [text], "quotes": [text], "strengths": [text], "weaknesses": [text],
        "messages": [{"title": text, "channel": "c"}], "touchpoints": [touchpoint],
        "opportunities": [{"id": "o", "title": text, "addresses": ["f"], "impact": "high", "effort": "low"}],
    }  # fmt: skip
    return {
        "title": text, "summary": text, "personas": ["hostile"], "goal": text, "trigger": text, "outcome": text,
        "segment": "g", "owner": "t", "tags": [text], "stages": [stage, {"id": "b", "title": text}],
        "transitions": [{"from": "a", "to": "b", "label": text}], "evidence": [{"id": "e", "title": text}],
    }  # fmt: skip
