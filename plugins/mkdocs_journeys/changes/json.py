"""Changes for programs."""

import json
from typing import Any

from mkdocs_journeys.changes.telling import Tally, Told
from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.diff.change import Change
from mkdocs_journeys.diff.plain import fields_of
from mkdocs_journeys.diff.sentences import sentence
from mkdocs_journeys.diff.style import Style
from mkdocs_journeys.diff.values import spoken
from mkdocs_journeys.location import Span
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.values.quantity import Quantity
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.wording import Wording

VERSION = 1


def render(told: Told, wording: Wording) -> str:
    """The comparison as one object."""
    style = Style(wording)
    data = {
        "version": VERSION,
        "old": told.comparison.old_label,
        "new": told.comparison.new_label,
        "summary": summary(told),
        "changes": [change_data(change, style) for change in told.changes],
        "unreadable": [unreadable(label, finding, wording) for label, finding in told.comparison.broken],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def summary(told: Told) -> dict[str, int]:
    """How much changed."""
    tally = Tally.of(told.changes)
    kinds = [group.owner.kind for group in told.groups]
    return {
        "changes": tally.total,
        "better": tally.better,
        "worse": tally.worse,
        "journeys": kinds.count("journey"),
        "personas": kinds.count("persona"),
        "catalogue": kinds.count("catalogue"),
    }


def change_data(change: Change, style: Style) -> dict[str, Any]:
    """One change."""
    subject = change.subject
    return {
        "kind": str(change.kind),
        "effect": str(change.effect),
        "importance": change.importance,
        "thing": subject.thing,
        "id": subject.id,
        "title": titled(subject.title, style.wording),
        "owner": {
            "kind": subject.owner.kind,
            "id": subject.owner.id,
            "title": titled(subject.owner.title, style.wording),
        },
        "in": [titled(title, style.wording) for title in subject.trail],
        "key": change.key,
        "old": value(change.old),
        "new": value(change.new),
        "old_place": place(change.old_span),
        "new_place": place(change.new_span),
        "sentence": sentence(change, style),
    }


def titled(title: Any, wording: Wording) -> str:
    """A title in the language of the report; of a way, both of its ends."""
    if isinstance(title, tuple):
        return " → ".join(spoken(end, wording) for end in title)
    return spoken(title, wording)


def place(span: Span | None) -> dict[str, Any] | None:
    """Where something stands."""
    if span is None or not span.file:
        return None
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def value(raw: Any) -> Any:
    """A value in the format's own words; a text in several languages as a map of them."""
    if isinstance(raw, Element):
        keys = ((key, getattr(raw, name)) for name, key in fields_of(type(raw)))
        return {key: value(said) for key, said in keys if said is not None and said not in ((), {}, False)}
    if isinstance(raw, tuple):
        return [value(item) for item in raw]
    if isinstance(raw, dict):
        return {key: value(item) for key, item in raw.items()}
    if isinstance(raw, Text) and raw.translations:
        return dict(raw.translations)
    if isinstance(raw, Quantity):
        return raw.number
    return raw if raw is None or isinstance(raw, bool | int | float) else str(raw)


def unreadable(label: str, finding: Finding, wording: Wording) -> dict[str, Any]:
    """A file that could not be compared."""
    return {
        "side": label,
        "file": finding.span.file,
        "line": finding.span.line,
        "code": finding.code,
        "message": wording.say(finding.message),
    }
