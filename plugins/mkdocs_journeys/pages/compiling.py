"""Another process that compiles templates, while this one imports the model and the files are read.

Compiling takes as long as some fifty pages do, and every process that makes pages would do it again.
"""

import marshal
import os
import struct
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context as processes
from pathlib import Path

from mkdocs_journeys.pages import shared_code
from mkdocs_journeys.parallel import can_fork, cores, settle
from mkdocs_journeys.wording import Wording

# The pages of journeys are made last, so that this process has begun with the others when they are compiled.
ORDER = ("parts/*", "journey.html", "macros/*", "overviews/*", "*")
# It takes what the others leave.
NICE = 5
LENGTH = struct.Struct(">I")


# Compiles other templates than ours, one with each step.
More = Callable[[], Iterable[object]]


def no_more() -> Iterable[object]:
    """Where only ours are compiled."""
    return ()


class Compiling:
    """What one other process compiles, and hands on template by template in a file; `more` comes after ours."""

    def __init__(self, wording: Wording, folders: Sequence[str | Path], more: More = no_more) -> None:
        self.wording = wording
        self.folders = folders
        self.more = more
        self.file = tempfile.TemporaryFile()  # noqa: SIM115 - it is open as long as pages are made
        self.heard = 0
        self.process = processes("fork").Process(target=self.work, daemon=True)
        self.process.start()

    @classmethod
    def begin(cls, wording: Wording, folders: Sequence[str | Path], more: More = no_more) -> None:
        """Fork the other process, where there is a core and a place for it and nothing has been compiled yet."""
        if cores() > 1 and can_fork() and not shared_code.KNOWN:
            with suppress(OSError):
                shared_code.elsewhere = cls(wording, folders, more)

    def work(self) -> None:
        """What the other process does. It stays silent where something is wrong: whoever does it again will tell."""
        settle()
        with suppress(Exception):
            os.nice(NICE)
            from mkdocs_journeys.pages.renderer import Renderer

            environment = Renderer(self.wording, self.folders).environment
            for name in names():
                environment.get_template(name)
                self.tell()
            for _ in self.more():
                self.tell()

    def tell(self) -> None:
        """Hand on what was compiled just now."""
        code = marshal.dumps(list(shared_code.KNOWN.items()))
        shared_code.KNOWN.clear()
        os.write(self.file.fileno(), LENGTH.pack(len(code)) + code)

    def hear(self) -> None:
        """Take over what was compiled since the last time; what is not whole yet is for the next."""
        size = os.fstat(self.file.fileno()).st_size
        while self.heard + LENGTH.size <= size:
            (length,) = LENGTH.unpack(os.pread(self.file.fileno(), LENGTH.size, self.heard))
            start = self.heard + LENGTH.size
            if start + length > size:
                return
            # It comes from a process of our own.
            shared_code.KNOWN.update(marshal.loads(os.pread(self.file.fileno(), length, start)))  # noqa: S302
            self.heard = start + length

    def end(self) -> None:
        """None of ours is needed any more; of the others, it was soon enough."""
        self.hear()
        self.process.terminate()
        self.process.join()
        self.file.close()


def names() -> Iterator[str]:
    """Our templates, each once."""
    folder = shared_code.TEMPLATES / "journeys"
    found = (path for pattern in ORDER for path in sorted(folder.glob(pattern)) if path.is_file())
    yield from dict.fromkeys(path.relative_to(shared_code.TEMPLATES).as_posix() for path in found)
