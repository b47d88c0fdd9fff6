"""A measurement as one more item of the list in the journey's own file; nothing else of the file moves."""

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.kpi import Kpi, WrittenMeasurement
from mkdocs_journeys.recording.entry import Entry
from mkdocs_journeys.recording.rows import Added
from mkdocs_journeys.source.decode import BREAK
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.source.marks import ListMarks, MapMarks, Mark, Marks, mark_of


def with_item(document: Document, kpi: Kpi, entry: Entry) -> Added:
    """The text of a journey with one measurement more in a KPI's list, or with a list where it has none yet."""
    if entry.counts:
        raise JourneysError(
            Message(
                "{document} holds values in a list: write VALUE behind the metric; a CSV file can hold counts",
                document=document.file,
            )
        )
    if entry.value is None:
        raise JourneysError(Message("write VALUE behind the metric"))
    marks = marks_of(document, kpi)
    listed = marks.values.get("measurements")
    if listed is None:
        return with_list(document, marks, flow_of(entry))
    if not isinstance(listed, ListMarks):
        raise by_hand(document, entry)
    if not listed.items:
        at = mark_of(listed)
        return inserted(document, at.line, at.column + 1, flow_of(entry))
    return among(document, kpi, listed, entry)


def marks_of(document: Document, kpi: Kpi) -> MapMarks:
    """The places of a KPI in its file."""
    marks, rest = document.descend(kpi.path)
    if rest or not isinstance(marks, MapMarks):
        raise JourneysError(
            Message("{document}: the KPI is not written as keys and values", document=document.file)
        )
    return marks


def among(document: Document, kpi: Kpi, listed: ListMarks, entry: Entry) -> Added:
    """The new item beside those that are there, in the order of time as they are."""
    items = kpi.measurements if isinstance(kpi.measurements, tuple) else ()
    before = earlier(items, entry)
    beside = listed.items[max(before - 1, 0)]
    mark = mark_of(beside)
    if document.lines[mark_of(listed).line][mark_of(listed).column] == "[":
        if before:
            end = mark_of(beside)
            return inserted(document, end.end_line, end.end_column, f", {flow_of(entry)}")
        return inserted(document, mark.line, mark.column, f"{flow_of(entry)}, ")
    return item_line(document, beside, entry, behind=before > 0)


def earlier(items: tuple[WrittenMeasurement, ...], entry: Entry) -> int:
    """How many items stand before the new one."""
    days = [item.on.day for item in items]
    if len(days) > 1 and days == sorted(days, reverse=True) and days[0] != days[-1]:
        return sum(day > entry.on.day for day in days)
    return sum(day <= entry.on.day for day in days) if days == sorted(days) else len(days)


def item_line(document: Document, beside: Marks, entry: Entry, behind: bool) -> Added:
    """The new item on a line of its own, in the form of the one beside it."""
    mark = mark_of(beside)
    dash = document.lines[mark.line][: mark.column]
    if dash.strip() != "-":
        raise by_hand(document, entry)
    in_brackets = document.lines[mark.line][mark.column] == "{"
    texts = pairs(entry) if not in_brackets else [flow_of(entry)]
    lines = [f"{dash}{texts[0]}", *(f"{' ' * len(dash)}{text}" for text in texts[1:])]
    at = last_line(document, mark) + 1 if behind else mark.line
    return with_lines(document, at, lines)


def with_list(document: Document, marks: MapMarks, item: str) -> Added:
    """The KPI with a list of measurements, which it did not have."""
    mark = marks.mark
    key = next(iter(marks.keys.values()))
    if document.lines[mark.line][mark.column] == "{":
        last = mark_of(list(marks.values.values())[-1])
        return inserted(document, last.end_line, last.end_column, f", measurements: [{item}]")
    at = last_line(document, mark) + 1
    return with_lines(document, at, [f"{' ' * key.column}measurements: [{item}]"])


def last_line(document: Document, mark: Mark) -> int:
    """The last line of a place that holds something."""
    line = mark.end_line if mark.end_column else mark.end_line - 1
    while line > mark.line and (
        not document.lines[line].strip() or document.lines[line].lstrip().startswith("#")
    ):
        line -= 1
    return line


def with_lines(document: Document, at: int, lines: list[str]) -> Added:
    """The text with new lines above the line `at`."""
    text = document.text
    found = list(BREAK.finditer(text))
    # A new line ends as the one above it does.
    end = found[min(at, len(found)) - 1][0] if found else "\n"
    block = end.join(lines)
    if at > len(found):
        return Added(text + end + block, at + 1, tuple(lines))
    start = found[at - 1].end() if at else 0
    return Added(text[:start] + block + end + text[start:], at + 1, tuple(lines))


def inserted(document: Document, line: int, column: int, new: str) -> Added:
    """The text with something more within one of its lines."""
    starts = [0, *(found.end() for found in BREAK.finditer(document.text))]
    at = starts[line] + column
    text = document.text[:at] + new + document.text[at:]
    return Added(text, line + 1, (BREAK.split(text)[line].strip(),))


def pairs(entry: Entry) -> list[str]:
    """The keys and values of a measurement."""
    found = [f"on: {entry.on}", f"value: {entry.value}"]
    return [*found, f"n: {entry.n}"] if entry.n is not None else found


def flow_of(entry: Entry) -> str:
    """A measurement in one line."""
    return f"{{{', '.join(pairs(entry))}}}"


def by_hand(document: Document, entry: Entry) -> JourneysError:
    """The refusal to touch a list that is written in an unusual way."""
    return JourneysError(
        Message(
            "{document}: the list is written in an unusual way; add {flow_of} by hand",
            document=document.file,
            flow_of=flow_of(entry),
        )
    )
