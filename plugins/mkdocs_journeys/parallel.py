"""The same work on many things, on all cores where that is worth the start of processes."""

import gc
import os
import signal
import sys
import threading
from collections.abc import Callable, Generator, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

MOST_PROCESSES = 8
# They are looked through after so many new objects, and not after 700: all live long, or none does.
SELDOM = (20_000, 5, 20)
# What the processes work on; they are forked, so it reaches them without being copied or pickled.
task: tuple[Callable[[Any], Any], Sequence[Any]] | None = None


def streamed(
    work: Callable[[T], R], items: Sequence[T], worth: int, most: int = 32
) -> Generator[R, None, None]:
    """What `work` gives for each item, one by one in the order of the items, while the rest is worked on.

    Processes are forked where there are at least `worth` items, more than one core, and no other thread that a fork
    could catch in the middle of something; elsewhere the work is done right here. They begin at once, not when the
    first result is asked for, take at most `most` items at a time, hand on what they made pickled, and end at the
    latest when this is closed.
    """
    results = under_way(work, items, worth, most)
    next(results)
    return results


def under_way(
    work: Callable[[T], R], items: Sequence[T], worth: int, most: int
) -> Generator[Any, None, None]:
    """The results, and before them nothing, once the processes have begun."""
    processes = processes_for(len(items), worth)
    if processes < 2:
        yield None
        yield from map(work, items)
        return
    global task
    task = (work, items)
    portion = min(max(1, len(items) // (processes * 8)), most)
    try:
        # Most commands need no other process, and its import takes longer than reading what there is in the cache.
        import multiprocessing

        with multiprocessing.get_context("fork").Pool(processes, settle) as pool:
            results = pool.imap(one, range(len(items)), chunksize=portion)
            yield None
            yield from results
    finally:
        task = None


def processes_for(count: int, worth: int) -> int:
    """How many processes are worth their start for so many things; one where it is better done right here."""
    processes = min(cores(), MOST_PROCESSES, count // max(worth // 2, 1))
    return processes if count >= worth and processes > 1 and can_fork() else 1


def settle() -> None:
    """What a process does first that helps another one.

    It seldom looks for garbage: what came with the fork stays, and it lives for seconds. Of Ctrl+C the other one hears
    as well, and ends it; it has nothing to say about that.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    gc.set_threshold(*SELDOM)


def one(index: int) -> Any:
    """The work on one item, in a process of its own."""
    assert task is not None
    work, items = task
    return work(items[index])


def cores() -> int:
    """On how many cores this process may work: on one where it is one of several."""
    return 1 if is_one_of_several() else os.cpu_count() or 1


def can_fork() -> bool:
    """Whether processes can be forked without harm; other systems' own libraries do not all bear it."""
    return sys.platform == "linux" and threading.active_count() == 1 and not is_one_of_several()


def is_one_of_several() -> bool:
    """Whether another process has started this one to share its work; it has the module then."""
    known = sys.modules.get("multiprocessing")
    return known is not None and known.parent_process() is not None
