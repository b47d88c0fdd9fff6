"""How long, how much, how many and when: what is read, and what is refused with a word on how to write it."""

from datetime import date
from decimal import Decimal

import pytest
from mkdocs_journeys.model.values.duration import Duration
from mkdocs_journeys.model.values.moment import Day, Moment
from mkdocs_journeys.model.values.money import Money
from mkdocs_journeys.model.values.quantity import Quantity
from mkdocs_journeys.model.values.share import Share

from tests.model.refusals import refused


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0 s", 0),
        ("20 s", 20),
        ("5 min", 300),
        ("5min", 300),
        ("1.5 h", 5_400),
        ("2 d", 172_800),
        ("3 wk", 1_814_400),
        ("2 mo", 2 * 30.44 * 86_400),
        ("1 y", 365.25 * 86_400),
        ("P2DT4H", 187_200),
        ("P1Y2M3W4DT5H6M7.5S", 365.25 * 86_400 + 2 * 30.44 * 86_400 + 25 * 86_400 + 18_367.5),
        ("PT0S", 0),
        ("PT90M", 5_400),
        ("999999999 y", 999_999_999 * 365.25 * 86_400),
    ],
)
def test_durations(text: str, seconds: float) -> None:
    duration = Duration.validate(text)
    assert duration.seconds == pytest.approx(seconds)
    assert str(duration) == text


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("6 months", "write 6 mo"),
        ("2 Minutes", "write 2 min"),
        ("3 jours", "write 3 d"),
        ("2 semaines", "write 2 wk"),
        ("1,5 h", "write 1.5 h"),
        ("1\u00a0h", "write 1 h"),
        ("2", "write it like 5 min"),
        ("5 minx", "write 5 min"),
        ("-5 min", "write 5 min"),
        ("P", "write it like 5 min"),
        ("PT", "write it like 5 min"),
        ("P1DT", "write it like 5 min"),
        ("P1H", "write it like 5 min"),
        ("٣ min", "write it like 5 min"),
        ("９９ min", "write it like 5 min"),
        ("1e3 s", "write it like 5 min"),
        ("nan s", "write it like 5 min"),
        (f"{'9' * 5_000} s", "write it like 5 min"),
        ("", "write it like 5 min"),
    ],
)
def test_no_durations(text: str, hint: str) -> None:
    assert refused(Duration.validate, text)[::2] == ("J206", hint)


@pytest.mark.parametrize(
    ("text", "fraction"),
    [
        ("62 %", 0.62),
        ("62%", 0.62),
        ("0.62", 0.62),
        (".5", 0.5),
        ("0", 0),
        ("1", 1),
        ("100 %", 1),
        ("0.0 %", 0),
        ("2.7 %", 0.027),
    ],
)
def test_shares(text: str, fraction: float) -> None:
    assert Share.validate(text).fraction == fraction


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ("62", "J206", "write 62 %, or a number from 0 to 1"),
        ("1.5", "J206", "write 1.5 %, or a number from 0 to 1"),
        ("101 %", "J205", "write a percentage from 0 % to 100 %, or a number from 0 to 1"),
        ("1000 %", "J205", "write a percentage from 0 % to 100 %, or a number from 0 to 1"),
        ("-5 %", "J205", "write a percentage from 0 % to 100 %, or a number from 0 to 1"),
        ("-0.1", "J205", "write a percentage from 0 % to 100 %, or a number from 0 to 1"),
        ("62,5 %", "J206", "write 62.5 %"),
        ("62\u202f%", "J206", "write 62 %"),
        ("1/3", "J206", "write 33.3 %"),
        ("2 sur 5", "J206", "write 40 %"),
        ("3/0", "J206", "write it like 62 %"),
        ("62,5 pour cent", "J206", "write 62.5 %"),
        ("most", "J206", "write it like 62 %"),
        ("٦٢ %", "J206", "write it like 62 %"),
        ("0.6" + "0" * 50, "J206", "write it like 62 %"),
    ],
)
def test_no_shares(text: str, code: str, hint: str) -> None:
    assert refused(Share.validate, text)[::2] == (code, hint)


def test_money() -> None:
    assert Money.validate("0.35 EUR") == Money(Decimal("0.35"), "EUR")
    assert str(Money.validate("-1200CHF")) == "-1200 CHF"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("0.35 EUT", 'did you mean "EUR"?'),
        ("0.35 eur", 'did you mean "EUR"?'),
        ("0.35 QQQ", "write it like 0.35 EUR"),
        ("0.35", "write it like 0.35 EUR"),
        ("12,50 €", "write 12.50 EUR"),
        ("12 euros", "write 12 EUR"),
        ("$12", "write 12 USD"),
        ("0.35 €", "write 0.35 EUR"),
        ("EUR 0.35", "write 0.35 EUR"),
        ("1 250,50 EUR", "write 1250.50 EUR"),
        ("٣ EUR", "write it like 0.35 EUR"),
    ],
)
def test_no_money(text: str, hint: str) -> None:
    assert refused(Money.validate, text)[::2] == ("J206", hint)


@pytest.mark.parametrize(
    ("text", "day", "shown"),
    [
        ("2026-09-30", date(2026, 9, 30), "2026-09-30"),
        ("2026-09", date(2026, 9, 30), "2026-09"),
        ("2024-02", date(2024, 2, 29), "2024-02"),
        ("2023-02", date(2023, 2, 28), "2023-02"),
        ("2026-12", date(2026, 12, 31), "2026-12"),
        ("0999-01", date(999, 1, 31), "0999-01"),
    ],
)
def test_moments(text: str, day: date, shown: str) -> None:
    moment = Moment.validate(text)
    assert moment.day == day
    assert str(moment) == shown


@pytest.mark.parametrize(
    ("read", "text", "hint"),
    [
        (Moment, "2026-02-30", "write it like 2026-09-30"),
        (Moment, "2026-13", "write it like 2026-09"),
        (Moment, "0000-01", "write it like 2026-09"),
        (Moment, "30/09/2026", "write 2026-09-30"),
        (Moment, "9/30/2026", "write 2026-09-30"),
        (Moment, "31.12.2026", "write 2026-12-31"),
        (Moment, "31/31/2026", "write it like 2026-09-30 or 2026-09"),
        (Moment, "2026-9-3", "write 2026-09-03"),
        (Moment, "9/2026", "write 2026-09"),
        (Moment, "2026/9", "write 2026-09"),
        (Moment, "2026", "write it like 2026-09-30 or 2026-09"),
        (Moment, "٢٠٢٦-٠٩", "write it like 2026-09-30 or 2026-09"),
        (Moment, "2026-09-30T10:00", "write it like 2026-09-30 or 2026-09"),
        (Day, "2026-09", "write 2026-09-30"),
        (Day, "2026-13", "write it like 2026-09-30"),
        (Day, "1 September 2026", "write 2026-09-01"),
        (Moment, "mars 2026", "write 2026-03"),
        (Day, "1er août 2026", "write 2026-08-01"),
        (Day, "31 February 2026", "write it like 2026-09-30"),
    ],
)
def test_no_moments(read: type[Moment], text: str, hint: str) -> None:
    assert refused(read.validate, text)[::2] == ("J206", hint)


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("40", 40, ""),
        ("-12.5", -12.5, ""),
        ("2.7 %", 2.7, "%"),
        ("2.7%", 2.7, "%"),
        ("5 min", 300, "s"),
        ("PT5M", 300, "s"),
        ("120 EUR", 120, "EUR"),
    ],
)
def test_quantities(text: str, number: float, unit: str) -> None:
    assert Quantity.validate(text) == Quantity(number, unit)


@pytest.mark.parametrize(
    "text", ["", "many", "1e5", "inf", "nan", "0x10", "1_000", "٣", "%", "1" * 5_000, "12 EUT", "3,5"]
)
def test_no_quantities(text: str) -> None:
    assert refused(Quantity.validate, text)[0] == "J206"
