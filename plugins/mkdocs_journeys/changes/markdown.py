"""Changes as Markdown, for a comment on a pull request: the story first, the rest folded."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mkdocs_journeys.changes.escaping import MarkdownStyle, markdown, summary_text
from mkdocs_journeys.changes.phrases import MARKS, closing, heading, sides
from mkdocs_journeys.changes.telling import Figures, Group, Told
from mkdocs_journeys.diff.change import Change, Effect
from mkdocs_journeys.diff.numbers import CHANGES, counted
from mkdocs_journeys.diff.sentences import sentence
from mkdocs_journeys.diff.style import Style
from mkdocs_journeys.wording import Wording

# A comment holds 65,536 characters on GitHub; whoever posts it adds a mark to find it again.
COMMENT = 65_000
MOST_FIRST, LEAST_FIRST = 8, 55  # how many changes the story tells, and from which importance on
MOST_ROWS = 15


@dataclass(frozen=True)
class MarkdownReport:
    """Writes changes as Markdown of at most so many characters."""

    wording: Wording
    room: int = COMMENT

    @property
    def style(self) -> MarkdownStyle:
        """How sentences are written."""
        return MarkdownStyle(self.wording)

    def render(self, told: Told) -> str:
        """The whole comment."""
        head = "\n".join(self.head(told))
        folded, left = self.fitting(told, self.room - len(head) - 400)
        more = [self.cut(told, left)] if left else []
        return "\n".join([head, *folded, *more, self.foot(told)]).strip()[: self.room] + "\n"

    def head(self, told: Told) -> Iterator[str]:
        """How much changed, the most important changes, and the figures of the journeys."""
        yield f"### {self.wording.gettext('Journeys')}{self.colon}{closing(told, self.wording)}"
        yield ""
        yield from self.unreadable(told)
        yield from self.story(told)
        yield from self.table(told)

    @property
    def colon(self) -> str:
        """A colon, with a space before it where the language wants one."""
        return "\u00a0: " if self.wording.language.startswith("fr") else ": "

    def unreadable(self, told: Told) -> Iterator[str]:
        """The files that could not be compared."""
        for label, finding in told.comparison.broken:
            said = self.wording.gettext("not compared, since it cannot be read in {side}").format(side=label)
            reason = self.wording.say(finding.message)
            yield f"> ⚠ {markdown(str(finding.span))}: {markdown(said)}: {finding.code} {markdown(reason)}"
            yield ">"
        if told.comparison.broken:
            yield ""

    def story(self, told: Told) -> Iterator[str]:
        """The changes that matter most; where they are few, those are all."""
        several = len(told.groups) > 1
        for change in self.first(told):
            where = f" — {self.title(change)}" if several and change.subject.thing != "journey" else ""
            yield f"- {MARKS[change.effect]} {sentence(change, self.style)}{where}"
        yield ""

    def first(self, told: Told) -> list[Change]:
        """The changes of the story."""
        weighty = [change for change in told.changes if change.importance >= LEAST_FIRST]
        return list((weighty or told.changes)[:MOST_FIRST])

    def title(self, change: Change) -> str:
        """The journey that a change is in."""
        group = Group(change.subject.owner, (change,))
        return heading(group, self.style)

    def table(self, told: Told) -> Iterator[str]:
        """The figures of each journey that has some on either side, where one of them has changed."""
        groups = [g for g in told.groups if (g.before or g.now) and g.before != g.now]
        if not groups:
            return
        say = self.wording.gettext
        titles = (say("Journey"), say("Mean emotion"), say("Typical duration"), say("Open frictions"))
        yield f"| {' | '.join(titles)} |"
        yield "|---|---|---|---|"
        for group in groups[:MOST_ROWS]:
            yield self.figures(group)
        if len(groups) > MOST_ROWS:
            yield f"| {say('and {n} more').format(n=self.wording.number(len(groups) - MOST_ROWS, 0))} | | | |"
        yield ""

    def figures(self, group: Group) -> str:
        """A row of the table."""
        cells = (
            pair(group, lambda f: "–" if f.emotion is None else self.wording.signed(f.emotion)),
            pair(group, lambda f: "–" if f.duration is None else self.wording.seconds(f.duration)),
            pair(group, lambda f: self.wording.number(f.frictions, 0)),
        )
        return f"| {heading(group, self.style)} | {' | '.join(cells)} |"

    def fitting(self, told: Told, room: int) -> tuple[list[str], int]:
        """The folded groups that there is room for, and how many changes did not go in."""
        told_already = set(map(id, self.first(told)))
        if len(told.changes) == len(told_already):
            return [], 0
        lines: list[str] = []
        done = 0
        for group in told.groups:
            if told_already.issuperset(map(id, group.changes)):
                done += len(group.changes)
                continue
            part, count = self.folded(group, room)
            room -= sum(len(line) + 1 for line in part)
            lines += part
            done += count
        return lines, len(told.changes) - done

    def folded(self, group: Group, room: int) -> tuple[list[str], int]:
        """One group as far as there is room, and how many of its changes that is."""
        count = counted(self.wording, CHANGES, group.tally.total)
        title = summary_text(heading(group, Style(self.wording)))
        top = (
            f"<details><summary><b>{title}</b>{self.colon}{count}{sides(group.tally, self.wording)}</summary>"
        )
        lines = [top, ""]
        room -= len(top) + 20
        for number, change in enumerate(group.changes):
            line = f"- {MARKS[change.effect]} {sentence(change, self.style)}"
            room -= len(line) + 1
            if room < 0:
                return ([*lines, "", "</details>", ""], number) if number else ([], 0)
            lines.append(line)
        return [*lines, "", "</details>", ""], len(group.changes)

    def cut(self, told: Told, left: int) -> str:
        """What did not go in, and how to see it."""
        say = self.wording.gettext(
            "**{changes} more did not fit into this comment.** `journeys diff` tells them all."
        )
        return say.format(changes=counted(self.wording, CHANGES, left)) + "\n"

    def foot(self, told: Told) -> str:
        """What was compared, and what the marks mean."""
        both = f"{told.comparison.old_label} → {told.comparison.new_label}"
        say = self.wording.gettext("▲ better for the customer, ▼ worse")
        marks = any(change.effect is not Effect.NEITHER for change in told.changes)
        return f"<sub>{summary_text(both)}{f' · {say}' if marks else ''}</sub>"


def pair(group: Group, say: Callable[[Figures], str]) -> str:
    """A figure before and after; once where it stayed."""
    sides = [say(side) if side else "–" for side in (group.before, group.now)]
    return sides[0] if sides[0] == sides[1] else f"{sides[0]} → **{sides[1]}**"
