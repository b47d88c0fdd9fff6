"""What is said of a thing that came or went, beyond its name."""

from collections.abc import Iterator
from typing import Any

from mkdocs_journeys.diff.change import Change
from mkdocs_journeys.diff.numbers import Nouns, counted
from mkdocs_journeys.diff.style import Style
from mkdocs_journeys.diff.values import figure, spoken, word
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.friction import Friction
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.opportunity import Opportunity
from mkdocs_journeys.model.parts import Evidence
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint

NUMBERS = {
    "stage": Nouns("{n} stage", "{n} stages"),
    "touchpoint": Nouns("{n} touchpoint", "{n} touchpoints"),
    "friction": Nouns("{n} friction", "{n} frictions"),
    "opportunity": Nouns("{n} opportunity", "{n} opportunities"),
    "kpi": Nouns("{n} KPI", "{n} KPIs"),
}


def details(change: Change, style: Style) -> str:
    """The details in brackets, with a space before them; empty where there are none."""
    element = change.new if change.new is not None else change.old
    found = [*of_element(element, style, change), *along(change.facts.get("counts") or {}, style)]
    return f" ({style.plain(', '.join(found))})" if found else ""


def along(counts: dict[str, int], style: Style) -> Iterator[str]:
    """How much went along."""
    for thing, count in counts.items():
        yield counted(style.wording, NUMBERS[thing], count)


def of_element(element: Any, style: Style, change: Change) -> Iterator[str]:
    """What matters most about a thing of its sort."""
    wording = style.wording
    if isinstance(element, Stage) and change.facts.get("after") is not None:
        yield wording.say(Message("after {place}", place=spoken(change.facts["after"], wording)))
    words: tuple[Any, ...] = ()
    if isinstance(element, Friction):
        words = (element.severity, element.frequency)
    if isinstance(element, Evidence):
        words = (element.kind,)
    if isinstance(element, Opportunity):
        words = (element.quadrant,)
    yield from (word(each, wording) for each in words if each)
    if isinstance(element, Kpi) and element.target is not None:
        value = figure(element.target.value, wording, change.facts.get("unit"))
        yield wording.say(Message("target {value}", value=value))
    if isinstance(element, Touchpoint) and change.facts.get("channel"):
        yield spoken(change.facts["channel"], wording)
