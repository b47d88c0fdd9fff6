"""The small values: what is read, and what is refused with a word on how to write it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_journeys.model.catalog import Language
from mkdocs_journeys.model.values.duration import Duration
from mkdocs_journeys.model.values.ident import Id, Ref
from mkdocs_journeys.model.values.link import Deliverable, Link, Path
from mkdocs_journeys.model.values.moment import Day, Moment
from mkdocs_journeys.model.values.money import Money
from mkdocs_journeys.model.values.number import Flag, Range
from mkdocs_journeys.model.values.quantity import Quantity
from mkdocs_journeys.model.values.share import Share
from mkdocs_journeys.model.values.value import Value
from pydantic_core import PydanticCustomError

TYPES: list[type[Value]] = [
    Day,
    Deliverable,
    Duration,
    Id,
    Language,
    Link,
    Moment,
    Money,
    Path,
    Quantity,
    Ref,
    Share,
]


def refused(read: Any, raw: Any) -> tuple[str, str, str]:
    """Code, sentence and mend of what is refused."""
    with pytest.raises(PydanticCustomError) as caught:
        read(raw)
    context = caught.value.context or {}
    return caught.value.type, str(context["message"]), str(context["hint"] or "")


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


@pytest.mark.parametrize("text", ["a", "first-order", "2nd", "2024", "a-b-c"])
def test_ids(text: str) -> None:
    assert Id.validate(text) == text


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("First order", "first-order"),
        ("première-commande", "premiere-commande"),
        ("оплата", "oplata"),
        ("a_b", "a-b"),
        ("-a", "a"),
        ("a--b", "a-b"),
        ("con", "the-con"),
        ("lpt1", "the-lpt1"),
        ("index", "the-index"),
        ("!!!", "pay-by-card"),
        ("", "pay-by-card"),
        ("../x", "x"),
        ("a#b", "a-b"),
    ],
)
def test_no_ids(text: str, hint: str) -> None:
    assert refused(Id.validate, text)[::2] == ("J108", f'write one like "{hint}"')


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com",
        "HTTPS://example.com/a?b=c#d",
        "http://localhost:8000/x",
        "mailto:cx@example.com",
        "docs/ticket.md",
        "../docs/ticket.md#part",
        "ticket",
    ],
)
def test_links(text: str) -> None:
    assert Link.validate(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "javascript: alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.com/x",
        "blob:x",
        "C:/docs/x.md",
        "C:\\docs\\x.md",
        "docs\\x.md",
        "\\\\server\\x",
        "//example.com/x",
        "/etc/passwd",
        "https://",
        "https:/example.com",
        "https:example.com",
        "https://exa mple.com",
        'https://example.com/"onclick=',
        "https://example.com/<b>",
        "https://[::1",
        "mailto:nobody",
    ],
)
def test_no_links(text: str) -> None:
    code, _, hint = refused(Link.validate, text)
    assert code == "J206"
    assert hint


@pytest.mark.parametrize(
    ("text", "is_link"),
    [
        ("Node.js", False),
        ("v2.0", False),
        ("Amazon.com", False),
        ("slot-picker", False),
        ("Note: keep it", False),
        ("Note:keep", False),
        ("x-evil:alert(1)", False),
        ("and/or", False),
        ("the plan, plan.pdf", False),
        ("plan.pdf", True),
        ("PLAN.PDF#page", True),
        ("kit/card.fig", True),
        ("https://example.com", True),
        ("mailto:cx@example.com", True),
    ],
)
def test_deliverables(text: str, is_link: bool) -> None:
    assert (Deliverable.validate(text).link is not None) is is_link


@pytest.mark.parametrize("text", ["javascript:alert(1)", "data:text/html,x", "https://", "mailto:x"])
def test_no_deliverables(text: str) -> None:
    assert refused(Deliverable.validate, text)[0] == "J206"


def test_a_long_deliverable_is_looked_at_quickly() -> None:
    assert Deliverable.validate("a/" * 4_000).link is None


@pytest.mark.parametrize("code", ["en", "fr", "pt-BR", "zh-Hant-TW", "gsw"])
def test_languages(code: str) -> None:
    assert Language.validate(code) == code


@pytest.mark.parametrize("code", ["EN", "english", "e", "fr_FR", "", "en-"])
def test_no_languages(code: str) -> None:
    assert refused(Language.validate, code)[0] == "J206"


@pytest.mark.parametrize(
    ("bounds", "text", "value"),
    [
        (Range(-2, 2), "-2", -2),
        (Range(-2, 2), "1.5", 1.5),
        (Range(-2, 2), "+.5", 0.5),
        (Range(0, whole=True), "9", 9),
        (Range(0, whole=True), "9.0", 9),
    ],
)
def test_numbers(bounds: Range, text: str, value: float) -> None:
    assert bounds.validate(text) == value


@pytest.mark.parametrize(
    ("bounds", "text", "code"),
    [
        (Range(-2, 2), "2.01", "J205"),
        (Range(0, whole=True), "-1", "J205"),
        (Range(0, whole=True), "1.5", "J203"),
        (Range(-2, 2), "sad", "J203"),
        (Range(-2, 2), "nan", "J203"),
        (Range(-2, 2), "1e0", "J203"),
        (Range(-2, 2), "9" * 5_000, "J203"),
        (Range(-2, 2), "٢", "J203"),
        (Range(-2, 2), ["1"], "J203"),
        (Range(-2, 2), {"a": "1"}, "J203"),
        (Range(-2, 2), None, "J203"),
    ],
)
def test_no_numbers(bounds: Range, text: Any, code: str) -> None:
    assert refused(bounds.validate, text)[0] == code


@pytest.mark.parametrize(
    ("text", "value"), [("true", True), ("True", True), ("false", False), ("FALSE", False)]
)
def test_flags(text: str, value: bool) -> None:
    assert Flag.validate(text) is value


@pytest.mark.parametrize(
    ("text", "hint"),
    [("yes", 'did you mean "true"?'), ("Non", 'did you mean "false"?'), ("2", "write true or false")],
)
def test_no_flags(text: str, hint: str) -> None:
    assert refused(Flag.validate, text)[::2] == ("J204", hint)


@given(
    st.sampled_from(TYPES),
    st.text() | st.from_regex(r"[-+0-9.,%PTYMWDHS \u00a0a-zA-Z:/]{1,12}", fullmatch=True),
)
def test_any_text_gives_a_value_or_a_problem(kind: type[Value], text: str) -> None:
    if kind.reads(text.strip()):
        value = kind.validate(text)
        assert kind.validate(value) is value
    else:
        code, message, _ = refused(kind.validate, text)
        assert code.startswith("J")
        assert message
