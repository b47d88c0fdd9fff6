"""Words and figures in the reader's language: gettext catalogues, and Babel for numbers, dates and units."""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable
from datetime import date
from functools import cache, cached_property, lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs_journeys.message import Message

# The model is not there when a check that was run before is only told again: importing it takes longer than that.
if TYPE_CHECKING:
    from mkdocs_journeys.model.values.duration import Duration
    from mkdocs_journeys.model.values.moment import Moment
    from mkdocs_journeys.model.values.money import Money
    from mkdocs_journeys.model.values.share import Share

LOCALES = Path(__file__).parent / "locale"
DOMAIN = "journeys"
LANGUAGES = ("en", "fr")
UNITS = {"s": "second", "min": "minute", "h": "hour", "d": "day", "wk": "week", "mo": "month", "y": "year"}


@cache
def catalogue(language: str, domain: str = DOMAIN) -> gettext.NullTranslations:
    """The words of a language: compiled in a wheel, read from the source in a checkout; English needs none."""
    if language not in LANGUAGES or language == "en":
        return gettext.NullTranslations()
    folder = LOCALES / language / "LC_MESSAGES"
    compiled, source = folder / f"{domain}.mo", folder / f"{domain}.po"
    if compiled.is_file():
        return gettext.GNUTranslations(BytesIO(compiled.read_bytes()))
    return (
        gettext.GNUTranslations(compile_catalogue(source)) if source.is_file() else gettext.NullTranslations()
    )


def compile_catalogue(source: Path) -> BytesIO:
    """The compiled form of a catalogue's source."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with source.open("rb") as file:
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    return compiled


# The same dates, units and round numbers come back on every page, and Babel takes some 15 microseconds for each.
remembered = lru_cache(maxsize=8_192)


class Said(dict[str, str]):
    """Sentences in a language by what they are in English, each made when it is first asked for."""

    def __init__(self, translate: Callable[[str], str]) -> None:
        super().__init__()
        self.translate = translate

    def __missing__(self, template: str) -> str:
        text = self[template] = Message(template).render(self.translate)
        return text


class Wording:
    """How things are said in one language; a language without a catalogue gets English words and its own figures."""

    def __init__(self, language: str = "en") -> None:
        self.language = language
        self.gettext: Callable[[str], str] = catalogue(language.partition("-")[0]).gettext
        self.ngettext: Callable[[str, str, int], str] = catalogue(language.partition("-")[0]).ngettext

    @cached_property
    def babel(self) -> str:
        """The locale whose figures are used: the language's, else the one of English."""
        from babel import Locale, UnknownLocaleError

        try:
            return str(Locale.parse(self.language, sep="-"))
        except (ValueError, UnknownLocaleError):
            return "en"

    def name_of(self, language: str) -> str:
        """What a language is called in this one; its code where nobody knows."""
        from babel import Locale, UnknownLocaleError

        try:
            return str(Locale.parse(language, sep="-").get_display_name(self.babel) or language)
        except (ValueError, UnknownLocaleError):
            return language

    def say(self, message: Message | str) -> str:
        """A message in this language; a plain text as it is."""
        if not isinstance(message, Message):
            return message
        return message.render(self.gettext) if message.args else self.said[message.template]

    @cached_property
    def said(self) -> Said:
        """The sentences that nothing goes into; lists say the same few a thousand times."""
        return Said(self.gettext)

    @remembered
    def number(self, value: float, decimals: int = 2) -> str:
        """A number with at most so many decimals: `1 234,5` in French."""
        # Small whole numbers are the same in all our languages, and Babel's own figures take long to load.
        if -1_000 < value < 1_000 and value == int(value) and self.language.partition("-")[0] in LANGUAGES:
            return str(int(value))
        from babel.numbers import format_decimal

        rest = value % 1_000
        # Long lists count their rows: what differs in the last three digits only is asked for once.
        if type(value) is int and not decimals and rest and 1_000 < value < 1_000_000:
            return f"{self.number(value - rest, 0)[:-3]}{rest:03}"
        pattern = "#,##0." + "#" * decimals if decimals else "#,##0"
        return str(format_decimal(round(value, decimals) + 0.0, pattern, locale=self.babel))

    def signed(self, value: float, decimals: int = 1) -> str:
        """A number with its sign, a true minus before a negative one; zero has none."""
        value = round(value, decimals)
        text = self.number(abs(value), decimals)
        return f"+{text}" if value > 0 else f"\u2212{text}" if value < 0 else text

    @remembered
    def percent(self, value: float, decimals: int = 1) -> str:
        """A percentage of a value in percent: `62 %` in French, `62%` in English."""
        from babel.numbers import format_percent

        pattern = self.percent_pattern.replace("#,##0", "#,##0." + "#" * decimals if decimals else "#,##0")
        return str(format_percent(value / 100, pattern, locale=self.babel))

    @cached_property
    def percent_pattern(self) -> str:
        from babel import Locale

        return str(Locale.parse(self.babel).percent_formats[None].pattern)

    def share(self, share: Share) -> str:
        """A share as a percentage."""
        return self.percent(share.fraction * 100)

    def portion(self, fraction: float) -> str:
        """A share that was computed, as a percentage; what is little is not nothing."""
        if 0 < fraction < 0.0005:
            return f"< {self.percent(0.1)}"
        return self.percent(fraction * 100)

    @remembered
    def money(self, money: Money) -> str:
        """An amount: `1 400 €` in French; whole amounts have no decimals."""
        from babel.numbers import format_currency

        whole = money.amount == money.amount.to_integral_value()
        text = format_currency(
            money.amount,
            money.currency,
            locale=self.babel,
            currency_digits=not whole,
            decimal_quantization=not whole,
        )
        return re.sub(r"[.,]00(?=\D|$)", "", str(text)) if whole else str(text)

    @remembered
    def date(self, day: date) -> str:
        """A date as it is written in the middle of a text."""
        from babel.dates import format_date

        return str(format_date(day, "medium", locale=self.babel))

    @remembered
    def moment(self, moment: Moment) -> str:
        """A date, or a month where only that is known."""
        if not moment.is_month:
            return self.date(moment.day)
        from babel.dates import format_skeleton

        return str(format_skeleton("yMMM", moment.day, locale=self.babel))

    def duration(self, duration: Duration) -> str:
        """A duration in the amounts and units that it was written in."""
        return " ".join(self.unit(amount, unit) for amount, unit in duration.parts)

    def rhythm(self, duration: Duration) -> str:
        """A duration as something comes back after it: with its units in full."""
        text = " ".join(self.unit(amount, unit, "long") for amount, unit in duration.parts)
        # English says "every year"; the sentences of other languages are made for an amount.
        once = len(duration.parts) == 1 and self.babel.startswith("en")
        return text.removeprefix("1 ") if once else text

    @remembered
    def unit(self, amount: float, unit: str, length: Literal["short", "long"] = "short") -> str:
        """An amount of a unit of time."""
        from babel.units import format_unit

        return str(
            format_unit(amount, f"duration-{UNITS[unit]}", length, format="#,##0.##", locale=self.babel)
        )

    def days(self, days: int) -> str:
        """A number of days in the largest unit that they fill twice: days, weeks, months or years."""
        sizes = (("y", 365), ("mo", 30), ("wk", 7), ("d", 1))
        unit, size = next(((u, s) for u, s in sizes if days >= 2 * s), ("d", 1))
        return self.unit(days // size, unit, "long")

    def seconds(self, seconds: float) -> str:
        """A length of time that was computed, in the largest unit that it fills, to one decimal."""
        sizes = (("y", 31_557_600.0), ("d", 86_400.0), ("h", 3_600.0), ("min", 60.0), ("s", 1.0))
        unit, size = next(((u, s) for u, s in sizes if seconds >= s), ("s", 1.0))
        return self.unit(round(seconds / size, 1), unit)
