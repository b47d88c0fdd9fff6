"""Whatever is written, in whichever form: formatting keeps what it says, keeps its comments, and is done once."""

from collections import Counter

from hypothesis import HealthCheck, assume, given, note, settings
from hypothesis import strategies as st
from mkdocs_journeys.fixing.shapes import shape_of
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.source.document import Document
from mkdocs_journeys.source.parsers import CParser, parse_in_c, parse_in_python
from mkdocs_journeys.source.reader import read_string
from mkdocs_journeys.source.writer import laid_out, with_line_feeds
from mkdocs_journeys.source.writing.remarks import remarks
from mkdocs_journeys.source.writing.shape import FREE, Shape

from tests.fmt.writings import KEYS, VALUES, Writer
from tests.project import ROOT

PARSERS = [parse_in_python] if CParser is None else [parse_in_c, parse_in_python]
EXAMPLES = [
    path.read_text("utf-8") for name in ("journeys", "personas") for path in (ROOT / name).rglob("*.yml")
]
LINES = [line for text in EXAMPLES for line in text.splitlines() if line.strip()]
COMMENTS = ["# c", "  # journeys: ignore[J508] x", "      # in", " # end"]
patient = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


def comments_of(document: Document) -> list[str]:
    return [remark.text for remark in remarks(document)]


def keeps(text: str, shape: Shape) -> None:
    before = read_string(text, "f.yml")
    assume(not before.findings)
    before = with_line_feeds(before)
    note(f"--- written by hand\n{text}")
    written = laid_out(before, shape)
    note(f"--- laid out\n{written}")
    assert "\r" not in written
    assert written.endswith("\n")
    assert not written.endswith("\n\n")
    for parser in PARSERS:
        after = read_string(written, "f.yml", parser)
        assert (after.findings, after.data) == ([], before.data)
    assert laid_out(after, shape) == written
    if shape is FREE:
        assert comments_of(after) == comments_of(before)
    else:
        assert Counter(comments_of(after)) == Counter(comments_of(before))


@given(
    st.dictionaries(KEYS, VALUES, min_size=1, max_size=6),
    st.sampled_from([FREE, shape_of(Journey)]),
    st.data(),
)
@patient
def test_files_in_any_form(value: dict[str, object], shape: Shape, data: st.DataObject) -> None:
    keeps(Writer(data).file(value), shape)


@given(st.sampled_from(EXAMPLES), st.sampled_from([FREE, shape_of(Journey)]), st.data())
@patient
def test_real_files_with_comments_anywhere(text: str, shape: Shape, data: st.DataObject) -> None:
    lines = text.splitlines()
    lines = lines[: data.draw(st.integers(1, 90))]
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(lines) - 1))
        comment = data.draw(st.sampled_from(COMMENTS))
        if data.draw(st.booleans()):
            lines.insert(
                at, data.draw(st.sampled_from(["", " " * data.draw(st.integers(0, 8)) + comment.strip()]))
            )
        else:
            lines[at] += f" {comment.strip()}"
    keeps(data.draw(st.sampled_from(["\n", "\r\n"])).join(lines), shape)


@given(st.lists(st.sampled_from(LINES), max_size=12), st.sampled_from([FREE, shape_of(Journey)]))
@patient
def test_lines_of_real_files_in_any_order(lines: list[str], shape: Shape) -> None:
    keeps("\n".join(lines), shape)
