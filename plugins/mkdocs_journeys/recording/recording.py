"""A measurement recorded: the file as it would be, looked at as a whole before it is written."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.fixing.overlay import load_with
from mkdocs_journeys.location import Span
from mkdocs_journeys.measures.reading import from_table
from mkdocs_journeys.measures.series import Measurement, Series
from mkdocs_journeys.measures.status import KpiFacts, facts
from mkdocs_journeys.measures.table import Table, table_of
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.recording.choosing import Chosen
from mkdocs_journeys.recording.entry import Entry
from mkdocs_journeys.recording.lists import with_item
from mkdocs_journeys.recording.rows import Added, with_row
from mkdocs_journeys.recording.sheets import sheet_of
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Recorded:
    """A file with the new measurement in it, and how the KPI stands then; with findings, it is not to be written."""

    path: Path
    document: Document
    content: bytes
    added: Added
    facts: KpiFacts | None = None
    findings: tuple[Finding, ...] = ()


def recorded(workspace: Workspace, chosen: Chosen, entry: Entry) -> Recorded:
    """What recording an entry comes to; raises where it cannot be."""
    not_to_come(workspace, entry)
    if isinstance(chosen.kpi.measurements, str):
        return in_table(workspace, chosen, entry)
    once(chosen, entry)
    return in_list(workspace, chosen, entry)


def in_table(workspace: Workspace, chosen: Chosen, entry: Entry) -> Recorded:
    """The entry in the KPI's table."""
    sheet = sheet_of(workspace.settings, chosen, entry)
    if "score" not in sheet.table.header:
        once(chosen, entry)
    added = with_row(sheet.table, sheet.text, entry)
    series, findings = of_new_line(table_of(added.text, sheet.name), chosen, added)
    if sheet.is_new:
        added = replace(added, line=1, shown=(sheet.text.strip(), *added.shown))
    now = facts(chosen.kpi, chosen.metric, series, workspace.settings.as_of)
    shown = Document(sheet.name, added.text, None)
    return Recorded(sheet.path, shown, sheet.content(added.text), added, now, findings)


def of_new_line(table: Table | Finding, chosen: Chosen, added: Added) -> tuple[Series, tuple[Finding, ...]]:
    """The series with the new line, and what is wrong with that."""
    if isinstance(table, Finding):
        return (), (table,)
    series, findings = from_table(table, chosen.metric)
    return series, tuple(finding for finding in findings if finding.span.line == added.line)


def in_list(workspace: Workspace, chosen: Chosen, entry: Entry) -> Recorded:
    """The entry in the list of the journey's own file."""
    document = chosen.kpi.document
    if document is None:
        raise JourneysError(Message("{chosen} stands in no file", chosen=chosen.name))
    added = with_item(document, chosen.kpi, entry)
    path = workspace.settings.root / document.file
    after = load_with(workspace.settings, {document.file: added.text})
    findings = tuple(new_findings(workspace, after, document.file))
    mark = b"\xef\xbb\xbf" if path.read_bytes().startswith(b"\xef\xbb\xbf") else b""
    journey = after.journeys.get(chosen.journey.id)
    found = after.series.get((chosen.journey.id, str(chosen.kpi.id)))
    if not findings and (journey is None or found is None or len(found[1]) != len(chosen.series) + 1):
        raise JourneysError(
            Message(
                "{document}: the measurement cannot be added safely; please write it by hand",
                document=document.file,
            )
        )
    now = facts(chosen.kpi, *found, workspace.settings.as_of) if found else None
    shown = Document(document.file, added.text, None)
    return Recorded(path, shown, mark + added.text.encode(), added, now, findings)


def new_findings(before: Workspace, after: Workspace, file: str) -> Iterator[Finding]:
    """What was not found before; lines have moved, so it is told by what is said."""
    known = Counter((f.code, str(f.message)) for f in before.findings if f.span.file == file)
    for finding in (f for f in after.findings if f.span.file == file):
        key = (finding.code, str(finding.message))
        known[key] -= 1
        if known[key] < 0:
            yield finding


def not_to_come(workspace: Workspace, entry: Entry) -> None:
    """Refuse a day that has not come; a month that has begun is this one's."""
    today, day = workspace.settings.as_of, entry.on.day
    begun = entry.on.is_month and day.replace(day=1) <= today
    if day > today and not begun:
        raise JourneysError(
            Message(
                "{on} lies in the future: today, or the as_of of mkdocs.yml, is {today}",
                on=str(entry.on),
                today=today.isoformat(),
            )
        )


def once(chosen: Chosen, entry: Entry) -> None:
    """Refuse a second measurement of one day: which of the two counts would be a guess."""
    same = next((m for m in chosen.series if m.on.day == entry.on.day), None)
    if same is not None:
        span = same.span if same.span.file else span_in_list(chosen.kpi, same)
        value = f"{round(same.value, 2):.10g}"
        raise JourneysError(
            Message(
                "there is a measurement of {on} already, {value}: mend it at {span}:{line}",
                on=same.on,
                value=value,
                span=span.file,
                line=span.line,
            )
        )


def span_in_list(kpi: Kpi, measurement: Measurement) -> Span:
    """Where a measurement stands in the journey's own list."""
    items = kpi.measurements if isinstance(kpi.measurements, tuple) else ()
    index = next((index for index, item in enumerate(items) if item.on == measurement.on), 0)
    return kpi.span_of("measurements", index, "value")
