"""When Python looks for garbage: not while hundreds of thousands of objects are made of which none is any."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_collection(*, stays: bool = True) -> Iterator[None]:
    """Make objects without looking for garbage among them, which would take up to a third of the time.

    What stays for good is not looked through later either, until a next one takes its place, as while serving. What
    does not stay has to go when nobody asks for it any more: nothing that holds much may hold itself.
    """
    was_on = gc.isenabled()
    if stays and gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    gc.disable()
    try:
        yield
    finally:
        if stays:
            gc.freeze()
        if was_on:
            gc.enable()
