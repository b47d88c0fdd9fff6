"""What is said of many changes at once."""

from mkdocs_journeys.changes.telling import Group, Tally, Told
from mkdocs_journeys.diff.change import Effect
from mkdocs_journeys.diff.numbers import CHANGES, Nouns, counted
from mkdocs_journeys.diff.style import Style
from mkdocs_journeys.diff.values import spoken
from mkdocs_journeys.message import Message
from mkdocs_journeys.wording import Wording

MARKS = {Effect.BETTER: "▲", Effect.WORSE: "▼", Effect.NEITHER: "·"}
EFFECTS = {
    Effect.BETTER: Message("better"),
    Effect.WORSE: Message("worse"),
    Effect.NEITHER: Message("neither"),
}


def closing(told: Told, wording: Wording) -> str:
    """How much changed in how many journeys, personas and the catalogue."""
    kinds = [group.owner.kind for group in told.groups]
    places = [counted(wording, names, kinds.count(kind)) for kind, names in PLACES.items() if kind in kinds]
    places += [wording.gettext("the catalogue")] if "catalogue" in kinds else []
    if not places:
        return wording.gettext("No changes")
    changes = counted(wording, CHANGES, told.tally.total)
    where = wording.gettext("{changes} in {places}").format(changes=changes, places=row(places, wording))
    return f"{where}{sides(told.tally, wording)}"


PLACES = {
    "journey": Nouns("{n} journey", "{n} journeys"),
    "persona": Nouns("{n} persona", "{n} personas"),
}


def sides(tally: Tally, wording: Wording) -> str:
    """How many of the changes are for the better and for the worse, behind a colon; nothing where none is."""
    counts = ((Effect.BETTER, tally.better), (Effect.WORSE, tally.worse))
    said = [
        f"{MARKS[effect]} {wording.number(count)} {wording.say(EFFECTS[effect])}"
        for effect, count in counts
        if count
    ]
    colon = "\u00a0: " if wording.language.startswith("fr") else ": "
    return f"{colon}{', '.join(said)}" if said else ""


def row(words: list[str], wording: Wording) -> str:
    """Words in a row, with "and" before the last."""
    if len(words) < 2:
        return "".join(words)
    return wording.gettext("{words} and {last}").format(words=", ".join(words[:-1]), last=words[-1])


def heading(group: Group, style: Style) -> str:
    """What a group is called; a persona with the word for it."""
    title = style.plain(spoken(group.owner.title, style.wording))
    if group.owner.kind == "persona":
        return style.wording.gettext("Persona {name}").format(name=title)
    return title
