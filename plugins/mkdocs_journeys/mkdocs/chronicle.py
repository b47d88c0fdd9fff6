"""What a build knows from git: the history of the journeys, and what is new since a revision."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from mkdocs_journeys.message import Message
from mkdocs_journeys.options.options import Options
from mkdocs_journeys.revisions.git import GitProblem, Repository
from mkdocs_journeys.revisions.history import History, history, newest_commit
from mkdocs_journeys.revisions.sides import FolderSide, RevisionSide, folders_of, prefix_in
from mkdocs_journeys.source.packs import PackedCache
from mkdocs_journeys.wording import Wording

if TYPE_CHECKING:
    from mkdocs_journeys.changes.news import News
    from mkdocs_journeys.changes.records import Records
    from mkdocs_journeys.workspace.workspace import Workspace


class Chronicle:
    """Git's part in a build; nothing is asked for that the options do not want."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.settings = options.settings

    @property
    def basis(self) -> Iterator[str]:
        """What an edition depends on beside the files."""
        if self.options.history and self.settings.journeys_dir.is_dir():
            yield newest_commit(self.settings.journeys_dir)
        if self.options.compare_to:
            yield self.compared_commit

    @cached_property
    def compared_commit(self) -> str:
        """The commit that the site is compared with; without it there is nothing to review."""
        try:
            return Repository.around(self.settings.root).commit(str(self.options.compare_to))
        except GitProblem as problem:
            raise PluginError(f"compare_to: {Wording(self.options.locale).say(problem.said)}") from problem

    @property
    def reason(self) -> Message | None:
        """Why there is no history, where somebody wants one."""
        return self.history.reason if self.history else None

    @cached_property
    def history(self) -> History | None:
        """The history of the journeys; None where nobody wants it."""
        wanted = self.options.history and self.settings.journeys_dir.is_dir()
        return history(self.settings.journeys_dir) if wanted else None

    def records(self, workspace: Workspace, wording: Wording) -> Records | None:
        """The same as sentences."""
        # What tells of changes knows the model.
        from mkdocs_journeys.changes.records import Records

        if self.history is None or not self.history.edits:
            return None
        folder = self.settings.cache_dir
        told = PackedCache(folder and folder / "history")
        documents = PackedCache(folder and folder / "documents")
        return Records(self.history, workspace, wording, told, documents)

    @cached_property
    def news(self) -> News | None:
        """What is new since the revision that the site is compared with."""
        if not self.options.compare_to:
            return None
        from mkdocs_journeys.changes.news import News
        from mkdocs_journeys.changes.telling import Told
        from mkdocs_journeys.revisions.comparing import compared
        from mkdocs_journeys.revisions.needed import portions

        settings, since = self.settings, self.options.compare_to
        repository = Repository.around(settings.root)
        folders = folders_of(settings)
        old = RevisionSide(
            repository, self.compared_commit, since, prefix_in(repository, settings.root), folders
        )
        new = FolderSide(settings.root, "", folders, repository)
        cache = settings.cache_dir / "diff" if settings.cache_dir else None
        with compared(portions(old, new), settings.as_of, cache) as comparison:
            return News(Told(comparison), since)
