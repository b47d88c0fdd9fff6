"""Parts of which nothing has to be compared, since both files say the same of them: that is much quicker to tell."""

from pathlib import Path
from typing import Any

from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.workspace.workspace import Workspace


def are_the_same(old: Element, new: Element, before: Workspace, now: Workspace) -> bool:
    """Whether two elements certainly say the same, and their measurements, in the words of one catalogue."""
    if before.vocabulary is not now.vocabulary or not in_the_same_words(old, new):
        return False
    if not isinstance(old, Kpi) or not isinstance(new, Kpi):
        return True
    return is_one_table(table_of(before, old), table_of(now, new))


def in_the_same_words(old: Element, new: Element) -> bool:
    """Whether two elements are one, or of one class and read from the same data; not known where that is not kept."""
    if old is new:
        return True
    data = data_of(old)
    return data is not None and type(old) is type(new) and data == data_of(new)


def data_of(element: Element) -> Any:
    """What an element was read from; None where that is not kept."""
    data: Any = element.document.data if element.document else None
    for step in element.path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def table_of(workspace: Workspace, kpi: Kpi) -> Path | None:
    """The file of a KPI's measurements; None where they stand in the journey, or are not there."""
    name = kpi.document.file if kpi.document else ""
    return workspace.attached.get(name, kpi.measurements) if isinstance(kpi.measurements, str) else None


def is_one_table(old: Path | None, new: Path | None) -> bool:
    """Whether two files of measurements hold the same."""
    if old is None or new is None:
        return old is new
    try:
        return old.read_bytes() == new.read_bytes()
    except OSError:
        return False
