"""What is read out of git's log, and the latest change of each journey."""

from datetime import date

from mkdocs_journeys.revisions.history import Edit, History, collected, commits, latest

A, B, C, NONE = "a" * 40, "b" * 40, "c" * 40, "0" * 40


def entry(status: str, before: str, after: str, *paths: str) -> str:
    """A file of a commit, as `git log --raw -z` has it."""
    return "\0".join((f":100644 100644 {before} {after} {status}", *paths)) + "\0"


LOG = (
    f"\x01c3\x002026-05-03\x00Zoé\x00Longer\x00\n{entry('M', B, C, 'journeys/ride.yml')}"
    f"\x01c2\x002026-05-02\x00Ada\x00\x00\n{entry('R100', B, B, 'journeys/x/trip.yml', 'journeys/ride.yml')}"
    f"{entry('M', A, B, 'journeys/_catalog.yml')}"
    f"\x01c1\x002026-05-01\x00Ada\x00\x00\n{entry('A', NONE, B, 'journeys/x/trip.yml')}"
    f"{entry('A', NONE, A, 'journeys/old.yml')}"
    f"\x01c0\x00no day\x00Ada\x00\x00\n{entry('M', NONE, B, 'journeys/old.yml')}"
)


def test_a_renamed_file_is_followed_and_other_files_are_none() -> None:
    found = collected(commits(LOG))
    assert list(found) == ["ride", "old"]
    assert [edit.commit for edit in found["ride"]] == ["c3", "c2", "c1"]
    assert found["ride"][0] == Edit("c3", date(2026, 5, 3), "Zoé", B, C, "Longer")
    assert found["ride"][2].before == ""


def test_the_latest_changes_have_one_row_for_each_journey_that_is_there() -> None:
    rows = latest(History(edits=collected(commits(LOG))), ["old", "ride", "never-committed"])
    assert [(row.journey, row.edit.day) for row in rows] == [
        ("ride", date(2026, 5, 3)),
        ("old", date(2026, 5, 1)),
    ]
    assert len(latest(History(edits=collected(commits(LOG))), ["old", "ride"], most=1)) == 1
