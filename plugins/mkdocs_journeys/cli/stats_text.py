"""What all journeys come to, as a summary to read in a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from shutil import get_terminal_size
from typing import Any

import click

from mkdocs_journeys.figures.amounts import VERDICTS, quantity, verdict, within
from mkdocs_journeys.figures.stats import MOST, Stats
from mkdocs_journeys.figures.through import Through
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.quantities import unit_of
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.pages.labels import label
from mkdocs_journeys.pages.overviews.standings import FRESHNESS
from mkdocs_journeys.wording import Wording

NOBODY = "–"
LONGEST = 60  # of a title
SLIPS = ("missed", "off-track", "at-risk")
PRIORITIES = {
    "critical": label("severity", "critical"),
    "high": label("level", "high"),
    "medium": label("level", "medium"),
    "low": label("level", "low"),
    "not-known": Message("not known"),
}
Line = tuple[str, ...]


@dataclass(frozen=True)
class StatsText:
    """The figures in words; `narrow` says to keep within the width of the terminal."""

    stats: Stats
    wording: Wording
    colour: bool = False
    narrow: bool = False

    def render(self) -> str:
        """All of it."""
        head = self.say(Message("As of {day}", day=self.wording.date(self.stats.workspace.settings.as_of)))
        parts = [[self.bold(head)], self.columns(list(self.totals())), *self.lists()]
        return "\n\n".join("\n".join(lines) for lines in parts if lines) + "\n"

    def lists(self) -> Iterator[list[str]]:
        """The moments, the quick wins and the flow, each with its title."""
        for title, lines, right in (
            (Message("Worst moments"), list(self.moments()), (0,)),
            (Message("Quick wins"), list(self.wins()), (0,)),
            (Message("KPIs that slip"), list(self.slipping()), (1,)),
            (Message("Flow"), list(self.flows()), (1, 3, 4)),
        ):
            if lines:
                yield [self.bold(self.say(title)), *self.columns(lines, right)]

    def totals(self) -> Iterator[Line]:
        """How many there are, and of which sort."""
        stats, number = self.stats, self.wording.number
        yield (
            self.say(Message("Journeys")),
            number(len(stats.journeys)),
            self.words(stats.by_status, "status"),
        )
        yield "", "", self.words(stats.by_state, "state")
        yield self.say(Message("Reviews")), "", self.told(stats.freshness, FRESHNESS)
        if stats.feeling is not None:
            yield (
                self.say(Message("Feeling")),
                self.wording.signed(stats.feeling, 2),
                self.say(Message("on average")),
            )
        yield (
            self.say(Message("Frictions")),
            number(len(stats.frictions)),
            self.words(stats.by_friction_status, "status"),
        )
        if stats.todo:
            levels = self.told(stats.by_level, PRIORITIES)
            yield (
                "",
                "",
                self.say(Message("{count} to be done: {levels}", count=len(stats.todo), levels=levels)),
            )
        if stats.assumption_share is not None:
            share = self.wording.percent(stats.assumption_share * 100, 0)
            yield "", "", self.say(Message("{share} of them assumptions", share=share))
        quadrants = self.words(stats.by_quadrant, "quadrant")
        yield self.say(Message("Opportunities")), number(len(stats.reliefs)), quadrants
        yield (
            self.say(Message("KPIs")),
            number(sum(stats.by_kpi_status.values())),
            self.words(stats.by_kpi_status, "kpi"),
        )

    def moments(self) -> Iterator[Line]:
        """The worst moments."""
        for moment in self.stats.moments[:MOST]:
            hurt = self.text(moment.friction.title) if moment.friction else ""
            yield (
                self.wording.signed(moment.score, 2),
                self.text(moment.point.part.title),
                f"{moment.journey.id}#{moment.point.id}",
                hurt,
            )

    def wins(self) -> Iterator[Line]:
        """The best quick wins, with the priority that each takes away."""
        for win in self.stats.quick_wins[:MOST]:
            yield (
                str(win.priority),
                self.text(win.opportunity.title),
                f"{win.journey.id}#{win.opportunity.id}",
            )

    def slipping(self) -> Iterator[Line]:
        """The KPIs that are behind, with their newest value, how sure it is, and what has changed."""
        slips = [each for each in self.stats.kpis if each.facts and each.status in SLIPS]
        for each in slips[:MOST]:
            facts, unit = each.facts, unit_of(each.kpi, each.facts.metric if each.facts else None)
            if facts is None or facts.current is None:
                continue
            known = within(facts.interval, unit, self.wording) if facts.interval else ""
            word = verdict(facts.change, facts.metric.better) if facts.change else None
            yield (
                self.say(label("kpi", each.status)),
                quantity(facts.current.value, unit, self.wording),
                known,
                f"{each.journey.id}#{each.kpi.id}",
                self.say(VERDICTS[word]) if word else "",
            )

    def flows(self) -> Iterator[Line]:
        """How the personas go through each journey that says so."""
        rows = [(id, each) for id, each in self.stats.through.items() if each.told]
        if rows:
            heads = ("", "Reach the end", "Most are lost in", "Expected time", "Cost")
            yield tuple(self.wording.gettext(head) if head else "" for head in heads)
        for id, each in rows:
            yield (id, *self.flow(each))

    def flow(self, each: Through) -> Line:
        """How many reach the end, where most are lost, how long it takes, and what it costs."""
        flow = each.flow if each.flow and each.flow.told else None
        total = each.lasting.total
        costs = (
            [self.wording.money(cost.expected) for cost in each.flow.costs if cost.expected]
            if each.flow
            else []
        )
        return (
            self.wording.portion(flow.ended) if flow else NOBODY,
            self.text(flow.most_lost.stage.title) if flow and flow.most_lost else NOBODY,
            self.wording.seconds(total.mean) if total else NOBODY,
            ", ".join(costs) or NOBODY,
        )

    def words(self, counts: Mapping[str, int], group: str) -> str:
        """How many there are of each word of the format."""
        return self.told(counts, {word: label(group, word) for word in counts})

    def told(self, counts: Mapping[Any, int], names: Mapping[Any, Message | str]) -> str:
        """Counts in words; what there is none of is not told."""
        shown = (
            f"{lowered(self.say(names[word]))} {self.wording.number(count)}"
            for word, count in counts.items()
            if count
        )
        return ", ".join(shown)

    def say(self, message: Message | str) -> str:
        return self.wording.say(message)

    def text(self, text: Text) -> str:
        """A text of an author's on one line, without what a terminal obeys."""
        shown = " ".join(text.language(self.wording.language)[0].split())
        return fitted("".join(c if c.isprintable() else "\ufffd" for c in shown), LONGEST)

    def bold(self, text: str) -> str:
        return click.style(text, bold=True) if self.colour else text

    def columns(self, lines: Sequence[Line], right: Sequence[int] = (1,)) -> list[str]:
        """Lines whose cells stand below each other; numbers end at the same place."""
        sizes = [
            max(len(line[i]) if i < len(line) else 0 for line in lines) for i in range(max(map(len, lines)))
        ]
        shown = (
            "  ".join(
                cell.rjust(sizes[i]) if i in right else cell.ljust(sizes[i]) for i, cell in enumerate(line)
            )
            for line in lines
        )
        width = get_terminal_size().columns if self.narrow else 10_000
        return [fitted(f"  {line}".rstrip(), width) for line in shown]


def fitted(line: str, width: int) -> str:
    """A line that fits."""
    return line if len(line) <= width else f"{line[: width - 1]}…"


def lowered(text: str) -> str:
    """A label in the middle of a sentence."""
    return text[:1].lower() + text[1:]
