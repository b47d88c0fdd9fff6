"""Changes for a terminal."""

from collections.abc import Iterator

from mkdocs_journeys.changes.phrases import MARKS, closing, heading
from mkdocs_journeys.changes.telling import Group, Told
from mkdocs_journeys.diff.change import Change, Effect
from mkdocs_journeys.diff.sentences import sentence
from mkdocs_journeys.diff.style import Style
from mkdocs_journeys.wording import Wording

COLOURS = {Effect.BETTER: "32", Effect.WORSE: "31", Effect.NEITHER: "2"}
BOLD, QUIET = "1", "2"


class TextReport:
    """Writes changes as text; `colour` is for terminals only."""

    def __init__(self, wording: Wording, colour: bool = False) -> None:
        self.style = Style(wording)
        self.colour = colour

    def render(self, told: Told) -> str:
        """What was compared, each group with its changes, and how much there is."""
        lines = [*self.unreadable(told), *(line for group in told.groups for line in self.group(group))]
        return "\n".join([*lines, self.head(told)]) + "\n"

    def head(self, told: Told) -> str:
        """Both sides, and how much changed."""
        both = f"{told.comparison.old_label} → {told.comparison.new_label}"
        colon = "\u00a0: " if self.style.wording.language.startswith("fr") else ": "
        return f"{self.style.safe(both)}{colon}{closing(told, self.style.wording)}"

    def unreadable(self, told: Told) -> Iterator[str]:
        """The files that could not be compared, and why."""
        wording = self.style.wording
        for label, finding in told.comparison.broken:
            said = wording.gettext("not compared, since it cannot be read in {side}").format(side=label)
            yield f"{self.paint(str(finding.span), BOLD)}: {said}: {finding.code} {wording.say(finding.message)}"
        if told.comparison.broken:
            yield ""

    def group(self, group: Group) -> Iterator[str]:
        """One journey with its changes; one that came or went as a whole takes a line."""
        if group.whole is not None and len(group.changes) == 1:
            yield self.paint(sentence(group.whole, self.style), BOLD)
        else:
            id = f"  {self.paint(group.owner.id, QUIET)}" if group.owner.id else ""
            yield f"{self.paint(heading(group, self.style), BOLD)}{id}"
            yield from (self.line(change) for change in group.changes)
        yield ""

    def line(self, change: Change) -> str:
        """One change."""
        mark = self.paint(MARKS[change.effect], COLOURS[change.effect])
        return f"  {mark} {sentence(change, self.style)}"

    def paint(self, text: str, code: str) -> str:
        """A text in a colour or weight of the terminal."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text
