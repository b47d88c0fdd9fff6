"""Calendars of reviews, read back by a library that is not ours."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from mkdocs_journeys.pages.calendar import LONGEST, Day, calendar

STAMP = date(2026, 9, 30)
ODD = "Réviser « Café ; thé, \\ lait »\nBEGIN:VEVENT 🚲 " + "très " * 30
# What a calendar program cannot be asked to keep: control characters, and halves of characters.
texts = st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n\\;,:"), min_size=1)


def read(text: str) -> list[dict[str, object]]:
    """The entries as another program reads them."""
    events = Calendar.from_ical(text).walk("VEVENT")
    return [
        {name: event.decoded(name) for name in ("uid", "summary", "dtstart", "dtstamp")} for event in events
    ]


def said(value: object) -> str:
    """A text of the library's, which gives some of them as bytes."""
    return value.decode() if isinstance(value, bytes) else str(value)


def test_an_entry_is_a_whole_day_under_a_name_that_stays() -> None:
    day = Day("a@b", date(2027, 1, 15), "Order", "Every year", "https://x.example/a/")
    text = calendar("Reviews", [day], STAMP)
    assert "DTSTART;VALUE=DATE:20270115\r\nDTEND;VALUE=DATE:20270116\r\n" in text
    assert "DTSTAMP:20260930T000000Z\r\n" in text
    (event,) = read(text)
    assert (said(event["uid"]), event["dtstart"]) == ("a@b", date(2027, 1, 15))
    assert text == calendar("Reviews", [day], STAMP)


def test_an_authors_text_is_a_text_and_nothing_else() -> None:
    text = calendar(ODD, [Day("a", STAMP, ODD, ODD), Day("b", STAMP, "Next")], STAMP)
    assert all(len(line.encode()) <= LONGEST for line in text.split("\r\n"))
    assert [said(event["summary"]) for event in read(text)] == [ODD, "Next"]
    assert Calendar.from_ical(text)["NAME"].startswith("Réviser « Café \\; thé\\, \\\\ lait »\\nBEGIN:VEVENT")


@given(texts)
def test_every_text_comes_back(text: str) -> None:
    (event,) = read(calendar("Reviews", [Day("a", STAMP, text)], STAMP))
    assert said(event["summary"]) == text


def test_control_characters_and_odd_ends_of_lines_do_no_harm() -> None:
    (event,) = read(calendar("Reviews", [Day("a", STAMP, "A\x00\x0b\x1b\r\nB\rC\tD")], STAMP))
    assert said(event["summary"]) == "A\nB\nC\tD"


def test_the_calendar_ends_with_time_itself_and_may_be_empty() -> None:
    (last,) = read(calendar("Reviews", [Day("a", date.max, "The end")], date.min))
    assert last["dtstart"] == date.max
    assert "DTSTAMP:00010101T000000Z" in calendar("Reviews", [Day("a", date.max, "The end")], date.min)
    assert read(calendar("Reviews", [], STAMP)) == []
