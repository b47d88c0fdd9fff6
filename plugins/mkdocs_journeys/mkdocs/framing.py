"""A second process that puts our pages into the theme's frame, the last one first, while MkDocs begins with the first.

MkDocs renders the theme's template a thousand times, one after the other: that is most of a build in which nothing
has changed. Whatever the other process has not done, or could not do, MkDocs does as ever.
"""

import gc
import logging
import os
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from multiprocessing import get_context as processes
from multiprocessing.connection import Connection
from typing import Self

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from mkdocs_journeys.mkdocs.page import JourneyPage
from mkdocs_journeys.parallel import SELDOM, can_fork, cores, settle

# Fewer pages are not worth a process.
LEAST = 64
# Those who may have a say in a frame: what they do to a page follows from that page alone.
KNOWN = ("mkdocs.", "material.", "mkdocs_journeys.")
# What MkDocs writes in its own way, or not at all.
DRAFTS = (InclusionLevel.EXCLUDED, InclusionLevel.DRAFT)
EVENTS = ("env", "page_context")
# Who may change what a navigation says, from one page to the next.
FRAMES = (*EVENTS, "post_page")


class Framing:
    """The pages of one build that another process frames."""

    def __init__(
        self,
        config: MkDocsConfig,
        files: Files,
        nav: Navigation,
        env: Environment,
        lighter: Callable[[str, Page, MkDocsConfig], str],
        serving: bool,
    ) -> None:
        shown = InclusionLevel.is_in_serve if serving else InclusionLevel.is_included
        self.config = config
        self.nav = nav
        self.env = env
        self.lighter = lighter
        self.files = files.documentation_pages(inclusion=shown)
        pages = [file.page for file in self.files if file.inclusion not in DRAFTS]
        self.pages = [page for page in pages if isinstance(page, JourneyPage)]
        self.news: Connection | None = None
        self.done: dict[str, tuple[int, int]] = {}

    def is_worth_it(self) -> bool:
        """Whether there is much to do, a core to do it on, and nobody whose part in it would be lost."""
        return len(self.pages) >= LEAST and cores() > 1 and can_fork() and are_known(self.config, EVENTS)

    def begin(self) -> None:
        """Fork the other process."""
        forked = processes("fork")
        self.texts = tempfile.TemporaryFile()  # noqa: SIM115 - it is open as long as the build goes on
        self.news, told = forked.Pipe(duplex=False)
        self.process = forked.Process(target=self.work, args=(told,), daemon=True)
        self.process.start()
        told.close()
        # What is there now stays until the end, and what a page needs goes with it.
        self.collecting = gc.get_threshold()
        gc.freeze()
        gc.set_threshold(*SELDOM)
        for page in self.pages:
            page.framing = self

    def work(self, told: Connection) -> None:
        """What the other process does. It stays silent where something is wrong: whoever does it again will tell."""
        settle()
        self.heard = Heard.alone()
        with suppress(Exception):
            for index in range(len(self.pages) - 1, -1, -1):
                text = self.framed(self.pages[index])
                if text is not None:
                    place = self.texts.tell(), self.texts.write(text.encode("utf-8"))
                    # Told is what the file has, not what waits to be written.
                    self.texts.flush()
                    told.send((index, *place))

    def framed(self, page: JourneyPage) -> str | None:
        """A page as MkDocs would render it; None where that fails, or where something is to be told about it."""
        before = self.heard.count
        with suppress(Exception):
            self.config._current_page = page
            page.active = True
            context = get_context(self.nav, self.files, self.config, page)
            template = self.env.get_template(page.meta.get("template", "main.html"))
            context = self.config.plugins.on_page_context(
                context, page=page, config=self.config, nav=self.nav
            )
            text = self.lighter(template.render(context), page, self.config)
            page.active = False
            return text if self.heard.count == before else None
        return None

    def has(self, page: JourneyPage) -> bool:
        """Whether a page is there; the other process is ended where it has no more to give."""
        self.listen()
        if page.file.src_uri in self.done:
            self.stop()
        return page.file.src_uri in self.done

    def listen(self) -> None:
        """Hear what the other process has done so far."""
        with suppress(EOFError, OSError):
            while self.news is not None and self.news.poll():
                self.hear(self.news.recv())

    def hear(self, news: tuple[int, int, int]) -> None:
        """One thing that was done."""
        index, start, length = news
        self.done[self.pages[index].file.src_uri] = (start, length)

    def text(self, page: JourneyPage) -> str:
        """A page in its frame."""
        start, length = self.done[page.file.src_uri]
        return os.pread(self.texts.fileno(), length, start).decode("utf-8")

    def stop(self) -> None:
        """End the other process."""
        if self.news is None:
            return
        self.process.terminate()
        self.process.join()
        self.news.close()
        self.news = None

    def end(self) -> None:
        """Do what is left when all pages are written."""
        self.stop()
        gc.set_threshold(*self.collecting)
        self.texts.close()


def are_known(config: MkDocsConfig, events: Iterable[str]) -> bool:
    """Whether that is known of all who listen to some events."""
    return all(is_known(method) for name in events for method in config.plugins.events[name])


def is_known(method: Callable[..., object]) -> bool:
    """Whether it is known that a method of a plugin looks at one page at a time."""
    return f"{getattr(method, '__module__', '')}.".startswith(KNOWN)


class Heard(logging.Handler):
    """Counts what is logged, in place of all that would show it."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        """One more."""
        self.count += 1

    @classmethod
    def alone(cls) -> Self:
        """In the place of all handlers of this process."""
        loggers = [
            each for each in logging.root.manager.loggerDict.values() if isinstance(each, logging.Logger)
        ]
        for logger in loggers:
            logger.handlers, logger.propagate = [], True
        heard = cls()
        logging.root.handlers = [heard]
        return heard
