"""A calendar of whole days in the form that calendar programs subscribe to.

Of our own, because the library for it takes a fifth of a second before it has written the first day. The tests read
every calendar back with that.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

PRODUCT = "-//mkdocs-journeys//reviews//EN"
LONGEST = 75  # octets in a line: RFC 5545, 3.1
MARKS = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
BARE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class Day:
    """Something that is on one day, for the whole of it; `url` is empty where nobody knows the site's address."""

    uid: str
    day: date
    title: str
    detail: str = ""
    url: str = ""


def calendar(name: str, days: Iterable[Day], stamp: date) -> str:
    """The file; `stamp` is the day that its entries are said to be made on."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "METHOD:PUBLISH"]
    lines += [f"NAME:{escaped(name)}", f"X-WR-CALNAME:{escaped(name)}"]
    lines += ["REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D"]
    for each in days:
        lines += entry(each, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in folded(line))


def entry(each: Day, stamp: date) -> Iterator[str]:
    """The lines of a day. It takes no time away from anybody, so the day stays free."""
    yield from ("BEGIN:VEVENT", f"UID:{each.uid}", f"DTSTAMP:{compact(stamp)}T000000Z")
    yield f"DTSTART;VALUE=DATE:{compact(each.day)}"
    if each.day < date.max:
        yield f"DTEND;VALUE=DATE:{compact(each.day + timedelta(days=1))}"
    yield f"SUMMARY:{escaped(each.title)}"
    if each.detail:
        yield f"DESCRIPTION:{escaped(each.detail)}"
    if each.url:
        yield f"URL:{each.url}"
    yield from ("TRANSP:TRANSPARENT", "END:VEVENT")


def compact(day: date) -> str:
    """A day as eight digits."""
    return day.isoformat().replace("-", "")


def escaped(text: str) -> str:
    """A text as a value: RFC 5545, 3.3.11."""
    plain = BARE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(MARKS.get(sign, sign) for sign in plain)


def folded(line: str) -> Iterator[str]:
    """A line in pieces that are short enough, none of which ends within a character."""
    piece, size = "", 0
    for sign in line:
        width = len(sign.encode())
        if size + width > LONGEST:
            yield piece
            piece, size = " ", 1
        piece, size = piece + sign, size + width
    yield piece
