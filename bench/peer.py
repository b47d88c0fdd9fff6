"""A journey as a person would write it for MkDocs alone: headings, tables and a Mermaid diagram."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

Facts = dict[str, Any]


def journey_page(journey: Facts, measurements: str) -> str:
    return "\n".join(journey_lines(journey, measurements)) + "\n"


def journey_lines(journey: Facts, measurements: str) -> Iterator[str]:
    yield from (
        "---",
        f"title: {journey['title']}",
        "---",
        "",
        f"# {journey['title']}",
        "",
        journey["summary"],
        "",
    )
    heads = (
        "personas",
        "goal",
        "trigger",
        "outcome",
        "segment",
        "state",
        "status",
        "owner",
        "reviewed",
        "tags",
    )
    yield from table(("What", "Value"), ((head.capitalize(), journey[head]) for head in heads))
    yield from ("## Diagram", "", "```mermaid", "flowchart LR", *diagram(journey), "```", "")
    yield from ("## Stages", "")
    for stage in journey["stages"]:
        yield from stage_lines(stage)
    yield from ("## Frictions", "")
    frictions = (friction for stage in journey["stages"] for friction in stage["frictions"])
    yield from rows(("title", "severity", "frequency", "evidence", "cause", "team"), frictions)
    yield from ("## Opportunities", "")
    yield from rows(("title", "kind", "addresses", "impact", "effort", "team"), journey["opportunities"])
    yield from ("## KPIs", "")
    kpis = [*journey["kpis"], *(kpi for stage in journey["stages"] for kpi in stage["kpis"])]
    yield from table(("Metric", "Baseline", "Target", "By"), map(kpi_cells, kpis))
    yield from ("### NPS, month by month", "")
    yield from table(
        ("Month", "Promoters", "Passives", "Detractors"),
        (line.split(",") for line in measurements.splitlines()),
    )
    yield from ("## Evidence", "")
    yield from rows(("title", "kind", "date", "n"), journey["evidence"])


def stage_lines(stage: Facts) -> Iterator[str]:
    duration, emotion = stage["duration"], stage["emotion"]
    yield from (f"### {stage['title']} {{#{stage['id']}}}", "", stage["summary"], "")
    yield f"- **Goal:** {stage['goal']}"
    yield f"- **Relationship:** {stage['relationship']}"
    yield f"- **Duration:** {duration['min']} to {duration['max']}, typically {duration['typical']}"
    yield f"- **Emotion:** {emotion['score']}, {emotion['feeling']}"
    for expectation in stage["expectations"]:
        yield f"- **Expects:** {expectation['title']} ({expectation['satisfaction']} of 5)"
    yield from (f"- **Asks:** {question}" for question in stage["questions"])
    yield ""
    yield from (f"> {quote['text']}" for quote in stage["quotes"])
    yield ""
    heads = ("title", "channel", "purpose", "thought", "emotion", "clicks", "backstage", "support", "team")
    yield from rows(heads, stage["touchpoints"])


def diagram(journey: Facts) -> Iterator[str]:
    for stage in journey["stages"]:
        yield f"  subgraph {stage['id']} [{stage['title']}]"
        yield from (f'    {point["id"]}["{point["title"]}"]' for point in stage["touchpoints"])
        yield "  end"
    ids = [stage["id"] for stage in journey["stages"]]
    yield from (f"  {here} --> {there}" for here, there in pairwise(ids))
    yield from (f"  {t['from']} -->|{t['label']}| {t['to']}" for t in journey["transitions"])


def persona_page(persona: Facts) -> str:
    heads = ("kind", "temperament", "segment", "owner", "status", "reviewed")
    lines = [f"# {persona['name']}", "", persona["title"], "", f"> {persona['quote']}", ""]
    lines += table(("What", "Value"), ((head.capitalize(), persona[head]) for head in heads))
    for part in ("goals", "needs", "barriers"):
        lines += [f"## {part.capitalize()}", "", *(f"- {item}" for item in persona[part]), ""]
    return "\n".join(lines) + "\n"


def kpi_cells(kpi: Facts) -> tuple[Any, ...]:
    return kpi["metric"], kpi["baseline"]["value"], kpi["target"]["value"], kpi["target"]["by"]


def rows(keys: tuple[str, ...], items: Iterable[Facts]) -> Iterator[str]:
    return table(
        tuple(key.capitalize() for key in keys), ([item.get(key, "") for key in keys] for item in items)
    )


def table(heads: tuple[str, ...], lines: Iterable[Iterable[Any]]) -> Iterator[str]:
    yield from (row(heads), row("---" for _ in heads), *map(row, lines), "")


def row(cells: Iterable[Any]) -> str:
    return f"| {' | '.join(', '.join(cell) if isinstance(cell, list) else str(cell) for cell in cells)} |"
