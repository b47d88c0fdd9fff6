"""A second process that writes our files of data while MkDocs reads the pages, which one process does alone."""

from contextlib import suppress
from multiprocessing import get_context as processes

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from mkdocs_journeys.mkdocs.assets import DataFile
from mkdocs_journeys.mkdocs.framing import DRAFTS, LEAST, are_known
from mkdocs_journeys.parallel import can_fork, cores, settle

# Who may still leave out a file, or change what is in it.
EVENTS = ("nav", "pre_page", "page_read_source", "page_markdown", "page_content", "env")


class Writing:
    """The files of one build that another process writes."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        self.config = config
        self.data = [file for file in files if isinstance(file, DataFile) and file.inclusion not in DRAFTS]

    def is_worth_it(self) -> bool:
        """Whether there is much to write, a core to do it on, and nobody who could still change it."""
        return len(self.data) >= LEAST and cores() > 1 and can_fork() and are_known(self.config, EVENTS)

    def begin(self) -> None:
        """Fork the other process."""
        self.process = processes("fork").Process(target=self.work, daemon=True)
        self.process.start()
        for file in self.data:
            file.elsewhere = True

    def work(self) -> None:
        """What the other process does. What it could not do, the first one does again, and tells what is wrong."""
        settle()
        with suppress(Exception):
            for file in self.data:
                file.write()
            return
        raise SystemExit(1)

    def end(self) -> None:
        """Wait until all is written."""
        self.process.join()
        for file in self.data if self.process.exitcode else ():
            file.write()

    def stop(self) -> None:
        """The build has failed: nobody needs the rest."""
        self.process.terminate()
        self.process.join()
