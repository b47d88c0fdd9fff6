"""Values of the format as they are shown in sentences about changes."""

from collections.abc import Callable
from typing import Any

from mkdocs_journeys.diff.style import Style
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.kpi import Baseline, Scale, Target
from mkdocs_journeys.model.parts import DurationRange, Mood
from mkdocs_journeys.model.quantities import Unit
from mkdocs_journeys.model.values.duration import Duration
from mkdocs_journeys.model.values.moment import Moment
from mkdocs_journeys.model.values.money import Money
from mkdocs_journeys.model.values.quantity import Quantity
from mkdocs_journeys.model.values.share import Share
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.wording import Wording


def spoken(text: Any, wording: Wording) -> str:
    """A text of an author's, or one of ours, in a language."""
    if isinstance(text, Text):
        return text.language(wording.language)[0]
    return wording.say(text) if isinstance(text, Message) else str(text)


def shown(value: Any, style: Style, unit: Unit | None = None) -> str:
    """A value in a sentence."""
    wording = style.wording
    if isinstance(value, Element):
        return style.plain(whole(value, style, unit))
    if isinstance(value, bool):
        return style.plain(wording.say(Message("yes") if value else Message("no")))
    if isinstance(value, Quantity | int | float):
        return style.plain(figure(value, wording, unit))
    say = next((say for kind, say in SAID if isinstance(value, kind)), None)
    return style.plain(say(wording, value)) if say else text(value, style)


SAID: tuple[tuple[type, Callable[[Wording, Any], str]], ...] = (
    (Duration, Wording.duration),
    (Share, Wording.share),
    (Money, Wording.money),
    (Moment, Wording.moment),
)


def text(value: Any, style: Style) -> str:
    """A text: an author's in quotation marks, a word of the format as its label."""
    if isinstance(value, Text):
        return style.said(spoken(value, style.wording))
    if type(value) is str:
        return style.plain(word(value, style.wording))
    return style.said(str(value)) if not isinstance(value, Message) else style.plain(style.wording.say(value))


def word(value: str, wording: Wording) -> str:
    """A word of the format, as it stands within a sentence; any other text as it is."""
    label = value.replace("-", " ").capitalize()
    label = {
        "Fill in": "Fill-in",
        "Review": "Customer review",
        "B2c": "Consumer",
        "B2b": "Business customer",
    }.get(label, label)
    if value in ("higher", "lower"):
        label = f"{value} is better"
    said = wording.gettext(label)
    own = wording.gettext(value)
    said = own if said == label and own != value else said
    return said[:1].lower() + said[1:]


def figure(value: Quantity | float, wording: Wording, unit: Unit | None) -> str:
    """A number, in the unit of its KPI where it is a value of one."""
    if isinstance(value, Quantity):
        names = {"%": Unit("percent"), "s": Unit("seconds"), "": Unit("number")}
        unit = unit or names.get(value.unit, Unit("money", value.unit))
        value = value.number
    if unit is None or unit.kind == "number":
        number = wording.number(value)
        return (
            f"{number} {spoken(unit.name, wording)}" if unit and unit.name else number.replace("-", "\u2212")
        )
    if unit.kind == "percent":
        return wording.percent(value)
    return wording.seconds(value) if unit.kind == "seconds" else amount(value, unit, wording)


def amount(value: float, unit: Unit, wording: Wording) -> str:
    """An amount of money."""
    return wording.money(Money.parse(f"{value:.2f} {unit.name}"))


def whole(value: Element, style: Style, unit: Unit | None) -> str:
    """A mapping that came or went as a whole."""
    wording = style.wording
    if isinstance(value, Target | Baseline):
        when = value.by if isinstance(value, Target) else value.on
        number = figure(value.value, wording, unit)
        return f"{number} ({wording.moment(when)})" if when else number
    if isinstance(value, Mood):
        feeling = spoken(value.feeling, wording) if value.feeling else ""
        score = "" if value.score is None else figure(value.score, wording, None)
        return f"{score} ({feeling})" if score and feeling else score or feeling
    if isinstance(value, DurationRange):
        said = (value.min, value.typical, value.max)
        return " – ".join(wording.duration(each) for each in said if each is not None)
    if isinstance(value, Scale):
        return f"{figure(value.min, wording, None)} – {figure(value.max, wording, None)}"
    return ""
