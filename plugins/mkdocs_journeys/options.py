"""The plugin's options, as both doors read them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.nearest import guessed, nearest
from mkdocs_journeys.selection import Selection
from mkdocs_journeys.wording import LANGUAGES
from mkdocs_journeys.workspace.addresses import OVERVIEWS, Addresses
from mkdocs_journeys.workspace.settings import Settings, today

# Durations need the model, which is not there when a check that was run before is only told again.
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
CMS: Mapping[str, type] = {"package": str, "path": str, "backend": dict, "publish_mode": str, "config": dict}
CHECKS: Mapping[str, type] = {"select": list, "ignore": list, "severity": dict}
EXAMPLE = "{teams: false}"
THRESHOLDS = ("max_clicks", "max_wait", "evidence_max_age")


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


def apart(journeys_dir: Path, personas_dir: Path) -> None:
    """Refuse folders of which one lies within the other: its files would be read as both kinds."""
    if journeys_dir.is_relative_to(personas_dir) or personas_dir.is_relative_to(journeys_dir):
        raise JourneysError(
            Message("journeys_dir and personas_dir: neither folder may be the other one, or lie within it")
        )


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


def left_out(value: Any) -> tuple[str, ...]:
    """The option `overviews`, as the names of those that the site does without.

    It is true or false for all of them, a list of those to have, or names with false for those to leave out.
    """
    if isinstance(value, bool):
        return () if value else OVERVIEWS
    switched = isinstance(value, Mapping) and all(isinstance(each, bool) for each in value.values())
    if not switched and not isinstance(value, list):
        raise JourneysError(
            Message(
                'overviews: "{value}" is neither true, false, a list of names, nor like {example}',
                value=str(value),
                example=EXAMPLE,
            )
        )
    for name in value:
        if name not in OVERVIEWS:
            raise JourneysError(no_overview(str(name)))
    wanted = value if isinstance(value, list) else [name for name in OVERVIEWS if value.get(name, True)]
    return tuple(name for name in OVERVIEWS if name not in wanted)


def no_overview(name: str) -> Message:
    """What is said of an overview that there is not."""
    near, names = nearest(name, OVERVIEWS), tuple(sorted(OVERVIEWS))
    if near is None:
        return Message('overviews: there is no "{name}"; known are {names}', name=name, names=names)
    return Message(
        'overviews: there is no "{name}"; did you mean "{near}"? known are {names}',
        name=name,
        near=near,
        names=names,
    )


def revision(value: Any) -> str | None:
    """The option `compare_to`: a revision of git, None where nothing is compared."""
    if value is None or (isinstance(value, str) and value.strip() and value.isprintable()):
        return value or None
    raise JourneysError(
        Message('compare_to: "{value}" is no revision; write it like main, v1.2 or HEAD~10', value=str(value))
    )


def known(raw: Mapping[str, Any], names: Mapping[str, Any], where: str) -> Mapping[str, Any]:
    """The options, where all of them are known."""
    for name in raw:
        if name not in names:
            problem = no_option(str(name), names)
            raise JourneysError(Message("{place}: {problem}", place=where, problem=problem))
    return raw


def no_option(name: str, names: Mapping[str, Any]) -> Message:
    """What is said of an option that there is not."""
    said = Message('no option "{name}"', name=name)
    near = nearest(name, names)
    return (
        guessed(said, near) if near else Message("{said}; known are {names}", said=said, names=tuple(names))
    )


def checks_from(value: Any) -> tuple[Selection, Thresholds]:
    """The option `checks`: what is told, and from where on something is too much."""
    checks = {} if value is None else value
    if not isinstance(checks, Mapping):
        raise JourneysError(expected("checks", Mapping, "{ignore: [J511]}"))
    known(checks, {**CHECKS, **dict.fromkeys(THRESHOLDS)}, "checks")
    for name, kind in CHECKS.items():
        if not isinstance(checks.get(name, kind()), kind):
            raise JourneysError(
                expected(f"checks: {name}", kind, "[J5]" if kind is list else "{J308: warning}")
            )
    from mkdocs_journeys.lint.thresholds import Thresholds

    return selection_from(checks), Thresholds.of(checks)


def expected(name: str, kind: type, example: str) -> Message:
    """What is said of an option that is written in another form than it has to be."""
    if kind is list:
        return Message("{name}: a list is expected, such as {example}", name=name, example=example)
    return Message("{name}: keys and values are expected, such as {example}", name=name, example=example)


def selection_from(checks: Mapping[str, Any]) -> Selection:
    """Which findings are told, and how loudly."""
    words = {name: [str(word) for word in checks.get(name, ())] for name in ("select", "ignore")}
    severity = {str(code): str(name) for code, name in checks.get("severity", {}).items()}
    return Selection.of(words["select"], words["ignore"], severity)


def cms_from(value: Any) -> Mapping[str, Any] | None:
    """The option `cms`: forms in the place of YAML, None where there are to be none."""
    if value is None or value is False:
        return None
    cms = {} if value is True else value
    if not isinstance(cms, Mapping):
        example = "{package: node_modules/decap-cms}"
        raise JourneysError(
            Message("cms: true, or keys and values are expected, such as {example}", example=example)
        )
    known(cms, CMS, "cms")
    for name, kind in CMS.items():
        if name in cms and not isinstance(cms[name], kind):
            wanted = (
                Message("cms: {name}: keys and values are expected", name=name)
                if kind is dict
                else Message("cms: {name}: a text is expected", name=name)
            )
            raise JourneysError(wanted)
    folder(cms.get("path", "admin"))
    return cms


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
