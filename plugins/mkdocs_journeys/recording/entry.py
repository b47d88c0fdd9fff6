"""What is to be recorded, as it was typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.measures.cells import plainly
from mkdocs_journeys.measures.slips import date_hint, number_hint
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.moment import Moment
from mkdocs_journeys.model.values.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Entry:
    """A day, and the texts of its figures: a value with its number of cases, or counts by their columns.

    Numbers have a decimal point here, whatever the file has.
    """

    on: Moment
    value: str | None = None
    n: str | None = None
    counts: Mapping[str, str] = field(default_factory=dict)


def entry_of(on: str, value: str | None, n: str | None, counts: tuple[str, ...]) -> Entry:
    """The entry that was typed; raises where a part of it cannot be read."""
    if not Moment.reads(on.strip()):
        raise JourneysError(
            Message(
                '"{on}" does not read as a date or a month: {date_hint}',
                on=on,
                date_hint=date_hint(on.strip()),
            )
        )
    return Entry(
        Moment.parse(on.strip()),
        None if value is None else number(value, "VALUE"),
        None if n is None else number(n, "--n", whole=True),
        dict(count_of(text) for text in counts),
    )


def number(text: str, name: str, whole: bool = False) -> str:
    """A number as the files have it; raises where it is none."""
    plain = plainly(text.strip(), decimal_comma=False)
    if Quantity.reads(plain) and (not whole or plain.isdigit()):
        return plain
    raise JourneysError(
        Message(
            '{name}: "{text}" does not read as a number: {number_hint}',
            name=name,
            text=text,
            number_hint=number_hint(text.strip(), whole),
        )
    )


def count_of(text: str) -> tuple[str, str]:
    """The column and the number of `promoters=50`."""
    name, sign, figure = text.partition("=")
    if not sign or not name.strip():
        raise JourneysError(Message('--set: write it like promoters=50, not "{text}"', text=text))
    return name.strip().casefold(), number(figure, f"--set {name.strip()}")
