"""The first measurement of a KPI whose table is not there yet, or has nothing in it."""

from pathlib import Path

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.recording.choosing import Chosen
from mkdocs_journeys.recording.entry import Entry
from mkdocs_journeys.workspace.settings import Settings


def new_table(settings: Settings, chosen: Chosen) -> Path | None:
    """Where a KPI's table is to be, where its journey names one that is not there; None for any other place."""
    if not isinstance(chosen.kpi.measurements, str) or chosen.kpi.document is None:
        return None
    folder = (settings.root / chosen.kpi.document.file).parent
    path = folder / chosen.kpi.measurements.partition("#")[0]
    return path if path.suffix.lower() == ".csv" and settings.owns(path) and not path.exists() else None


def header(chosen: Chosen, entry: Entry) -> str:
    """The first line of a new table: values, or the set of the metric's columns that the counts belong to."""
    if not entry.counts:
        return "date,value" + (",n" if entry.n is not None else "") + "\n"
    found = [columns for columns in chosen.metric.columns if set(columns) == set(entry.counts)]
    if not found:
        known = "; ".join(", ".join(columns) for columns in chosen.metric.columns if columns != ("score",))
        raise JourneysError(
            Message(
                'the counts of "{metric}" are: {what}', metric=chosen.metric.id, what=known or Message("none")
            )
        )
    return ",".join(("date", *found[0])) + "\n"
