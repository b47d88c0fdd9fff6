"""Options of one value each, and what is said of one that cannot be used."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.wording import LANGUAGES


def folder(value: Any) -> str:
    """The name of a folder below the one of `mkdocs.yml`."""
    parts = PurePosixPath(value).parts if isinstance(value, str) else ()
    if not parts or ".." in parts or "/" in parts or re.search(r"[\\:\0]", str(value)):
        raise JourneysError(
            Message(
                '"{value}" is no folder below the one of mkdocs.yml; write it like {example}',
                value=str(value),
                example="content/journeys",
            )
        )
    return str(PurePosixPath(*parts))


def limit(value: Any) -> int:
    """A whole number that is not negative."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise JourneysError(
            Message('"{value}" is no whole number; write it like {example}', value=str(value), example=50)
        )
    return value


def switch(value: Any) -> bool | None:
    """The option `show_findings`; None: while serving only."""
    if value is None or isinstance(value, bool):
        return value
    raise neither("show_findings", value)


def yes_or_no(value: Any) -> bool:
    """The option `history`."""
    if isinstance(value, bool):
        return value
    raise neither("history", value)


def neither(name: str, value: Any) -> JourneysError:
    """What is said of a switch that is neither on nor off."""
    return JourneysError(Message('{name}: "{value}" is neither true nor false', name=name, value=str(value)))


def revision(value: Any) -> str | None:
    """The option `compare_to`: a revision of git, None where nothing is compared."""
    if value is None or (isinstance(value, str) and value.strip() and value.isprintable()):
        return value or None
    raise JourneysError(
        Message('compare_to: "{value}" is no revision; write it like main, v1.2 or HEAD~10', value=str(value))
    )


def day(value: Any) -> date | None:
    """The option `as_of`: a date, which YAML may have read as one."""
    if value is None or (isinstance(value, date) and type(value) is date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError as cause:
        said = Message('as_of: "{value}" is not a date; write it like 2026-09-30', value=str(value))
        raise JourneysError(said) from cause


def locale_from(value: Any, theme_language: str) -> str:
    """The option `locale`, else the theme's language where there is a catalogue of it, else English."""
    if value is None:
        return theme_language if theme_language.partition("-")[0] in LANGUAGES else "en"
    if not isinstance(value, str) or value.partition("-")[0] not in LANGUAGES:
        raise JourneysError(
            Message(
                'locale: "{value}" has no translation; there are {languages}',
                value=str(value),
                languages=LANGUAGES,
            )
        )
    return value
