"""A process that shares the work on a large project: it reads a part of the files, and is asked about them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context, Used
from mkdocs_journeys.lint.doubts import Doubts, doubts_of
from mkdocs_journeys.lint.registry import RULES
from mkdocs_journeys.lint.rules.craft.unused_vocabulary import used_in
from mkdocs_journeys.lint.runner import run_in
from mkdocs_journeys.lint.thresholds import Thresholds
from mkdocs_journeys.source.comments import Ignore
from mkdocs_journeys.source.suppressions import Suppressions
from mkdocs_journeys.workspace.attached import Attached
from mkdocs_journeys.workspace.elsewhere import Elsewhere, Outline
from mkdocs_journeys.workspace.shard import Shard, Task, Told
from mkdocs_journeys.workspace.workspace import Workspace


@dataclass(frozen=True)
class Resolved:
    """What one process has found when its references are resolved."""

    told: list[Told]
    doubts: Doubts
    ignores: tuple[Ignore, ...]
    attached: Attached
    tables: frozenset[str]
    others: list[str]
    used: set[str]


@dataclass(frozen=True)
class Linted:
    """What the rules found in one share, rule by rule, and the words that are used in it."""

    findings: list[list[Finding]]
    used: Used


class Reading:
    """What a process keeps: its share of the files, and the workspace that they give."""

    def __init__(self, task: Task, numbers: Iterator[int]) -> None:
        self.shard = Shard(task, numbers)
        self.workspace: Workspace | None = None

    def known(self, _: None) -> Elsewhere:
        """What the other shares have to know of this one."""
        return self.shard.known()

    def outlines(self, asked: frozenset[str]) -> dict[str, Outline]:
        """What has an id in the journeys that others refer into."""
        return self.shard.outlines(asked)

    def resolved(self, known: tuple[Elsewhere, Mapping[str, Outline]]) -> Resolved:
        """What is found now that everybody knows what there is."""
        workspace = self.workspace = self.shard.finish(*known)
        return Resolved(
            self.shard.told,
            doubts_of(workspace),
            Suppressions.of(workspace.documents.values()).ignores,
            Attached(published=workspace.attached.published, asked=workspace.attached.asked),
            workspace.tables,
            list(self.shard.measured.documents),
            self.shard.cache.used,
        )

    def linted(self, about: tuple[Doubts, Thresholds]) -> Linted:
        """What the rules find."""
        doubts, thresholds = about
        assert self.workspace is not None
        context = Context(self.workspace, thresholds, self.workspace.settings.as_of, doubts)
        return Linted([list(run_in(context, (rule,))) for rule in RULES], used_in(context))

    def texts(self, names: Iterable[str]) -> dict[str, str]:
        """The texts of some files, as far as they are here."""
        documents = self.workspace.documents if self.workspace else {}
        return {name: documents[name].text for name in names if name in documents}
