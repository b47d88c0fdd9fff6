"""How a KPI stands, in a few lines for a terminal."""

from collections.abc import Iterator

from mkdocs_journeys.figures.amounts import VERDICTS, moved, quantity, verdict, within
from mkdocs_journeys.measures.changes import Change
from mkdocs_journeys.measures.status import KpiFacts
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.quantities import Unit, unit_of
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.pages.labels import label
from mkdocs_journeys.recording.choosing import Chosen
from mkdocs_journeys.wording import Wording

NO_INTERVAL = Message("No interval: it takes the counts of promoters, passives and detractors")


def standing(chosen: Chosen, facts: KpiFacts | None, wording: Wording) -> Iterator[str]:
    """The lines."""
    title = f"{said(chosen.metric.title, wording)} ({chosen.name})"
    if facts is None or facts.current is None:
        yield title
        return
    unit = unit_of(chosen.kpi, chosen.metric)
    yield f"{title}{wording.gettext(': ')}{value(facts, unit, wording)}"
    if facts.lacks_counts:
        yield f"  {wording.say(NO_INTERVAL)}"
    if facts.change:
        yield f"  {change(facts.change, facts, unit, wording)}"
    yield f"  {status(facts, unit, wording)}"


def said(text: Message | str, wording: Wording) -> str:
    """A text in the language of the reader."""
    return text.language(wording.language)[0] if isinstance(text, Text) else wording.say(text)


def value(facts: KpiFacts, unit: Unit, wording: Wording) -> str:
    """The current value, when it is from, and how sure it is."""
    assert facts.current is not None
    text = f"{quantity(facts.current.value, unit, wording)}, {wording.moment(facts.current.on)}"
    if facts.interval:
        known = Message("95% interval {range}", range=within(facts.interval, unit, wording))
        return f"{text}, {wording.say(known)}"
    return text


def change(found: Change, facts: KpiFacts, unit: Unit, wording: Wording) -> str:
    """What has changed since the measurement before."""
    since = Message("since {day}", day=wording.moment(found.since) if found.since else "")
    text = f"{moved(found.by, unit, wording)} {wording.say(since)}"
    known = verdict(found, facts.metric.better)
    return f"{text}{wording.gettext(': ')}{wording.say(VERDICTS[known])}" if known else text


def status(facts: KpiFacts, unit: Unit, wording: Wording) -> str:
    """The status, with what is expected and what is to be reached."""
    parts = [wording.say(label("kpi", facts.status))]
    target = facts.kpi.target
    if facts.expected is not None and facts.status not in ("met", "missed"):
        shown = quantity(facts.expected, unit, wording)
        parts.append(wording.say(Message("{value} expected by now", value=shown)))
    if target is not None:
        parts.append(
            wording.say(Message("target {value}", value=quantity(target.value.number, unit, wording)))
        )
    return ", ".join(parts)
