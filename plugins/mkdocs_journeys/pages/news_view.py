"""All that is new since a revision, as its page shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_journeys.changes.news import News
from mkdocs_journeys.changes.phrases import closing, sides
from mkdocs_journeys.changes.telling import Group
from mkdocs_journeys.diff.change import Kind
from mkdocs_journeys.pages.view import View
from mkdocs_journeys.wording import Wording


@dataclass(frozen=True)
class NewsGroup:
    """The changes of one journey or persona; `url` is empty where it has no page any more."""

    group: Group
    url: str
    anchor: str


@dataclass(frozen=True)
class NewsView:
    """The groups by importance, and how much there is."""

    news: News
    view: View
    wording: Wording

    @property
    def summary(self) -> str:
        """How much changed."""
        return closing(self.news.told, self.wording)

    @property
    def groups(self) -> Iterator[NewsGroup]:
        """The groups, each with the way to its page."""
        for group in self.news.told.groups:
            owner = group.owner
            gone = group.whole is not None and group.whole.kind is Kind.REMOVED
            yield NewsGroup(group, "" if gone else self.url(owner.kind, owner.id), f"{owner.kind}-{owner.id}")

    def url(self, kind: str, id: str) -> str:
        """The page of a journey or persona."""
        if kind == "journey":
            return self.view.journey_url(id)
        return self.view.url(self.view.addresses.persona(id)) if kind == "persona" else ""

    def sides(self, group: Group) -> str:
        """How many changes are for the better and for the worse."""
        return sides(group.tally, self.wording)

    @property
    def broken(self) -> list[str]:
        """The files that could not be read at the revision."""
        return [str(finding.span) for label, finding in self.news.told.comparison.broken if label]
