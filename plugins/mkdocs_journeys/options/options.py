"""What a project says about itself in `mkdocs.yml`, understood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.options.checks import checks_from
from mkdocs_journeys.options.cms import cms_from
from mkdocs_journeys.options.names import known
from mkdocs_journeys.options.overviews import left_out
from mkdocs_journeys.options.values import day, folder, limit, locale_from, revision, switch, yes_or_no
from mkdocs_journeys.selection import Selection
from mkdocs_journeys.workspace.addresses import Addresses
from mkdocs_journeys.workspace.settings import Settings, today

if TYPE_CHECKING:
    from mkdocs_journeys.lint.thresholds import Thresholds

DEFAULTS: Mapping[str, Any] = {
    "journeys_dir": "journeys",
    "personas_dir": "personas",
    "as_of": None,
    "locale": None,
    "cache_dir": ".cache/journeys",
    "nav_limit": 30,
    "show_findings": None,
    "history": True,
    "compare_to": None,
    "overviews": True,
    "checks": {},
    "cms": None,
}


@dataclass(frozen=True)
class Options:
    """What a project says about itself in the plugin's entry of `mkdocs.yml`."""

    settings: Settings
    addresses: Addresses
    selection: Selection
    thresholds: Thresholds
    locale: str
    nav_limit: int
    show_findings: bool | None = None
    history: bool = True
    compare_to: str | None = None
    cms: Mapping[str, Any] | None = None


def options_from(
    raw: Mapping[str, Any], root: Path, docs_dir: Path, theme_language: str = "en", directories: bool = True
) -> Options:
    """The options of a project; raises where one is unknown or cannot be used."""
    values = {**DEFAULTS, **known(raw, DEFAULTS, "plugins: journeys")}
    settings = settings_from(values, root, docs_dir)
    return Options(
        settings,
        Addresses(
            settings.journeys_dir.name,
            settings.personas_dir.name,
            directories,
            left_out=left_out(values["overviews"]),
        ),
        *checks_from(values["checks"]),
        locale_from(values["locale"], theme_language),
        limit(values["nav_limit"]),
        switch(values["show_findings"]),
        yes_or_no(values["history"]),
        revision(values["compare_to"]),
        cms_from(values["cms"]),
    )


def settings_from(raw: Mapping[str, Any], root: Path, docs_dir: Path) -> Settings:
    """Where the project's files are, and the day that it is looked at."""
    values = {**DEFAULTS, **raw}
    journeys_dir = root / folder(values["journeys_dir"])
    personas_dir = root / folder(values["personas_dir"])
    apart(journeys_dir, personas_dir)
    cache_dir = root / folder(values["cache_dir"])
    return Settings(root, journeys_dir, personas_dir, docs_dir, today(day(values["as_of"])), cache_dir)


def apart(journeys_dir: Path, personas_dir: Path) -> None:
    """Refuse folders of which one lies within the other: its files would be read as both kinds."""
    if journeys_dir.is_relative_to(personas_dir) or personas_dir.is_relative_to(journeys_dir):
        raise JourneysError(
            Message("journeys_dir and personas_dir: neither folder may be the other one, or lie within it")
        )
