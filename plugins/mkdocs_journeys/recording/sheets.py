"""The table that a measurement goes into, as its file is now, or as it begins."""

from dataclasses import dataclass
from pathlib import Path

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.measures.reading import from_table
from mkdocs_journeys.measures.table import Table, table_of
from mkdocs_journeys.message import Message
from mkdocs_journeys.recording.beginning import header, new_table
from mkdocs_journeys.recording.choosing import Chosen
from mkdocs_journeys.recording.entry import Entry
from mkdocs_journeys.source.spreadsheet import encoding_of, read_spreadsheet
from mkdocs_journeys.workspace.settings import Settings


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its file; one that is new has nothing but a header yet."""

    path: Path
    name: str
    codec: str
    text: str
    table: Table
    is_new: bool

    def content(self, text: str) -> bytes:
        """A text as the file was written: in its encoding, with its mark."""
        mark = "\ufeff" if self.codec.startswith("utf-16") else ""
        return (mark + text).encode(self.codec)


def sheet_of(settings: Settings, chosen: Chosen, entry: Entry) -> Sheet:
    """The table of a KPI; raises where nothing can be added to it."""
    path = chosen.path or new_table(settings, chosen)
    if path is None:
        raise JourneysError(
            Message(
                '"{measurements}" of {chosen} is not there: journeys check tells more',
                measurements=chosen.kpi.measurements,
                chosen=chosen.name,
            )
        )
    name = settings.name(path)
    if path.suffix.lower() == ".json":
        raise JourneysError(
            Message(
                "{name} comes from another program: add the measurement there, and save the file anew",
                name=name,
            )
        )
    raw = path.read_bytes() if path.is_file() else b""
    text = read_spreadsheet(path, name) if raw else ""
    is_new = isinstance(text, str) and not text.strip()
    text = header(chosen, entry) if is_new else text
    table = table_of(text, name) if isinstance(text, str) else text
    if isinstance(table, Finding) or not isinstance(text, str) or not_usable(table, chosen):
        raise JourneysError(
            Message("{name} has mistakes that have to be mended first: journeys check tells them", name=name)
        )
    return Sheet(path, name, encoding_of(raw), text, table, is_new)


def not_usable(table: Table, chosen: Chosen) -> bool:
    """Whether no line of a table can be read."""
    return bool(from_table(table, chosen.metric)[1]) and not chosen.series
