"""The option `checks`: what is told, how loudly, and from where on something is too much."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.options.names import known
from mkdocs_journeys.selection import Selection

# Durations need the model, which is not there when a check that was run before is only told again.
if TYPE_CHECKING:
    from mkdocs_journeys.lint.thresholds import Thresholds

CHECKS: Mapping[str, type] = {"select": list, "ignore": list, "severity": dict}
THRESHOLDS = ("max_clicks", "max_wait", "evidence_max_age")


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
