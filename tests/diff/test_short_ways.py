"""A comparison leaves out what cannot differ: what it tells is the same as when everything is compared."""

import re
import shutil
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mkdocs_journeys.diff.compare import compare, in_order
from mkdocs_journeys.diff.sentences import sentence
from mkdocs_journeys.diff.style import Style
from mkdocs_journeys.revisions.comparing import compared, with_one_catalogue
from mkdocs_journeys.revisions.needed import portions
from mkdocs_journeys.revisions.sides import FolderSide
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.workspace import Workspace

from tests.diff.sides import AS_OF, CASES, workspace

OLD = CASES / "a-month" / "old"
FILES = sorted(path.relative_to(OLD) for path in OLD.rglob("*") if path.suffix in (".yml", ".csv"))
NUMBER = re.compile(r"\d+")
STYLE = Style(Wording())


def edited(line: str, how: str, other: str) -> list[str]:
    """What a line is after an edit."""
    if how == "remove":
        return []
    if how == "twice":
        return [line, line]
    if how == "number":
        return [NUMBER.sub(lambda found: str(int(found[0]) + 1), line, count=1)]
    if how == "word":
        key, colon, text = line.partition(": ")
        return [f"{key}{colon}{text.swapcase()} again" if colon else f"{line} again"]
    return [other]


EDITS = st.lists(
    st.tuples(
        st.sampled_from(FILES),
        st.integers(0, 10_000),
        st.sampled_from(("remove", "twice", "number", "word", "swap")),
    ),
    min_size=1,
    max_size=4,
)


def change(folder: Path, file: Path, at: int, how: str) -> None:
    """Edit one line of a file."""
    lines = (folder / file).read_text("utf-8").splitlines()
    if lines:
        at %= len(lines)
        lines[at : at + 1] = edited(lines[at], how, lines[at - 1])
        (folder / file).write_text("\n".join([*lines, ""]), "utf-8")


def in_full(old: Workspace, new: Workspace) -> list[str]:
    """The changes between two workspaces that share nothing."""
    return [sentence(each, STYLE) for each in in_order(compare(*with_one_catalogue(old, new)))]


def in_short(old: Path, new: Path, cache: Path | None) -> list[str]:
    """The changes between two folders as the command finds them."""
    with compared(portions(FolderSide(old, "old"), FolderSide(new, "new")), AS_OF, cache) as comparison:
        return [sentence(each, STYLE) for each in comparison.changes]


def test_a_month_is_told_the_same(tmp_path: Path) -> None:
    new = CASES / "a-month" / "new"
    full = in_full(workspace(OLD), workspace(new))
    assert in_short(OLD, new, tmp_path) == full
    assert in_short(OLD, new, tmp_path) == full, "from the cache"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=EDITS)
def test_any_edit_is_told_the_same(edits: list[tuple[Path, int, str]], tmp_path: Path) -> None:
    new = tmp_path / "new"
    shutil.rmtree(new, ignore_errors=True)
    shutil.copytree(OLD, new)
    for edit in edits:
        change(new, *edit)
    assert in_short(OLD, new, tmp_path / "cache") == in_full(workspace(OLD), workspace(new))
