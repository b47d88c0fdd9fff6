"""The same work on many things, in other processes where they are worth it."""

from __future__ import annotations

import os
import signal
import sys

import pytest
from mkdocs_journeys import parallel
from mkdocs_journeys.parallel import streamed


@pytest.fixture
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine with two cores, in a process that no thread keeps from forking."""
    monkeypatch.setattr(parallel, "cores", lambda: 2)
    monkeypatch.setattr(parallel, "can_fork", lambda: True)


@pytest.mark.usefixtures("two_cores")
@pytest.mark.skipif(sys.platform != "linux", reason="only there processes are forked")
def test_ctrl_c_is_for_the_one_that_was_started_by_hand() -> None:
    """The others get it too; each would print a traceback, and might leave the first one waiting for ever."""
    done = list(streamed(lambda _: (os.getpid(), signal.getsignal(signal.SIGINT)), range(4), 2))
    assert os.getpid() not in {process for process, _ in done}
    assert {handler for _, handler in done} == {signal.SIG_IGN}


@pytest.mark.usefixtures("two_cores")
def test_results_come_in_the_order_of_the_items() -> None:
    squares = streamed(lambda number: number * number, range(100), 2)
    assert list(squares) == [n * n for n in range(100)]
    assert not list(streamed(lambda number: number, [], 2))
