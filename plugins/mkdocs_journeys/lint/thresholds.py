"""From where on something is too much, too long or too old."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.duration import Duration


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Up to here all is well."""

    max_clicks: int = 6
    max_wait: Duration = Duration.parse("10 min")
    evidence_max_age: Duration = Duration.parse("2 y")

    @classmethod
    def of(cls, checks: Mapping[str, Any]) -> "Thresholds":
        """The thresholds of the option `checks`; raises where one cannot be used."""
        usual = cls()
        return cls(
            whole("max_clicks", checks.get("max_clicks", usual.max_clicks)),
            duration("max_wait", checks.get("max_wait", usual.max_wait)),
            duration("evidence_max_age", checks.get("evidence_max_age", usual.evidence_max_age)),
        )


def whole(name: str, value: Any) -> int:
    """A whole number that is not negative."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise JourneysError(
            Message(
                'checks: {name}: "{value}" is no whole number; write it like {example}',
                name=name,
                value=str(value),
                example=6,
            )
        )
    return value


def duration(name: str, value: Any) -> Duration:
    """A duration as the journeys write it."""
    if isinstance(value, Duration):
        return value
    try:
        return Duration.parse(str(value).strip())
    except Exception as cause:
        example = getattr(Thresholds(), name)
        raise JourneysError(
            Message(
                'checks: {name}: "{value}" is no duration; write it like {example}',
                name=name,
                value=str(value),
                example=str(example),
            )
        ) from cause
