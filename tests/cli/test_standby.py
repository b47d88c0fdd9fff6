"""Work that a process of its own has prepared for: it gives the same, and fails where it would have failed."""

import os
from collections.abc import Callable

import pytest
from mkdocs_journeys.cli import standby


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standby, "cores", lambda: 2)


def nothing() -> None:
    pass


def fails() -> None:
    raise RuntimeError("not ready")


def half(number: int) -> float:
    return 1 / (number - 2)


@pytest.mark.parametrize("prepare", [nothing, fails])
def test_what_is_asked_is_answered_twice_and_also_without_the_process(prepare: Callable[[], None]) -> None:
    with standby.on_standby(half, prepare) as ask:
        assert [ask(4), ask(3)] == [0.5, 1.0]


def test_what_fails_there_fails_here() -> None:
    with standby.on_standby(half, nothing) as ask, pytest.raises(ZeroDivisionError):
        ask(2)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_no_process_is_left_behind() -> None:
    helper = standby.Helper(half, nothing)
    helper.end()
    with pytest.raises(ChildProcessError):
        os.waitpid(helper.process, 0)
