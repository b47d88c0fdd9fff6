"""What git's objects hold, fetched many at a time."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field

from mkdocs_journeys.revisions.git import GitProblem, Repository
from mkdocs_journeys.source.document import Document


@dataclass
class Objects:
    """The objects of a repository that somebody will ask for; without one, they are empty."""

    repository: Repository | None
    held: dict[str, bytes] = field(default_factory=dict)

    def fetch(self, wanted: Iterable[str], documents: Iterable[Document]) -> None:
        """Fetch some objects at once, but for those that are the files as they are now, as most newest ones are."""
        self.held = {}
        if self.repository is None:
            return
        raws = [document.text.encode() for document in documents]
        self.held = {self.repository.name(raw): raw for raw in raws}
        missing = sorted(set(wanted) - self.held.keys())
        with suppress(GitProblem):
            if missing:
                self.held |= dict(zip(missing, self.repository.contents(missing), strict=True))

    def raw(self, blob: str) -> bytes | None:
        """What an object holds; None where it is not there."""
        if blob not in self.held and self.repository:
            try:
                self.held[blob] = next(self.repository.contents([blob]))
            except (GitProblem, ValueError):
                return None
        return self.held.get(blob, b"")
