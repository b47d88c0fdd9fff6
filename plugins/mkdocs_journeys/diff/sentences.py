"""A change as one sentence."""

from typing import Any

from mkdocs_journeys.diff.change import Change, Kind
from mkdocs_journeys.diff.details import details
from mkdocs_journeys.diff.elision import elided
from mkdocs_journeys.diff.excerpts import differing
from mkdocs_journeys.diff.pictures import CONTENT
from mkdocs_journeys.diff.style import Style
from mkdocs_journeys.diff.values import shown, spoken, word
from mkdocs_journeys.diff.words import FLAGS, GONE, ITEMS, KEYS, MERGED, NEW, NOUNS, SPLIT
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.text import Text

# Things that are told by their names, wherever they stand.
NAMED = (
    "friction",
    "opportunity",
    "evidence",
    "transition",
    "channel",
    "team",
    "system",
    "segment",
    "metric",
)
PLACES = ("journey", "persona", "catalogue", "stage", "touchpoint")


def sentence(change: Change, style: Style) -> str:
    """The change in one sentence, without the journey that it is in."""
    said = statement(change, style)
    place = place_of(change, style)
    if not place:
        return said[:1].upper() + said[1:]
    # Our own words start small behind a place; an abbreviation does not.
    small = is_whole(change) and not said[1:2].isupper()
    return f"{place}{colon(style)}{said[:1].lower() + said[1:] if small else said}"


def colon(style: Style) -> str:
    """A colon, with a space before it where the language wants one."""
    return "\u00a0: " if style.wording.language.startswith("fr") else ": "


def place_of(change: Change, style: Style) -> str:
    """The stage and touchpoint that a change is in; of a whole thing, those around it."""
    subject = change.subject
    trail = list(subject.trail)
    if subject.thing in ("stage", "touchpoint"):
        if is_whole(change) and not came_or_went(change):
            return ""
        trail += [] if is_whole(change) else [subject.title]
    elif subject.thing in NAMED and not came_or_went(change):
        return ""
    return " › ".join(style.plain(spoken(title, style.wording)) for title in trail)


def came_or_went(change: Change) -> bool:
    """Whether a thing is there that was not, or is not any more."""
    return not change.key and change.kind in (Kind.ADDED, Kind.REMOVED)


def is_whole(change: Change) -> bool:
    """Whether a thing came, went, or turned into something else."""
    return change.key in ("", "folder", "order") or change.kind is Kind.RETITLED


def statement(change: Change, style: Style) -> str:
    """What is said of the change, in lower case where something stands before it."""
    if change.kind in (Kind.RESOLVED, Kind.REOPENED):
        return filled(done(change), style, name=name(change, style))
    if is_whole(change):
        return whole(change, style)
    if change.key == CONTENT:
        return filled(Message("picture {name} is replaced"), style, name=name(change, style))
    flag = FLAGS.get((change.key, change.new)) if isinstance(change.new, bool) else None
    if flag:
        return named(change, style, style.wording.say(flag))
    return named(change, style, key_statement(change, style))


def done(change: Change) -> Message:
    """A friction that is gone, an opportunity that is there, or either of them back to where it was."""
    if change.subject.thing == "friction":
        return (
            Message("Friction {name} is resolved")
            if change.kind is Kind.RESOLVED
            else Message("Friction {name} is open again")
        )
    return (
        Message("Opportunity {name} is done")
        if change.kind is Kind.RESOLVED
        else Message("Opportunity {name} is no longer done")
    )


def whole(change: Change, style: Style) -> str:
    """A thing that came, went, moved, or is called otherwise."""
    thing = change.subject.thing
    noun = noun_of(change, style)
    called = name(change, style)
    if change.kind is Kind.ADDED:
        return filled(NEW[thing], style, name=called) + details(change, style)
    if change.kind is Kind.REMOVED:
        return filled(GONE[thing], style, name=called) + details(change, style)
    if change.key == "order":
        return reordered(change, style, noun, called)
    if change.kind in (Kind.MERGED, Kind.SPLIT):
        return remade(change, style)
    values = {"old": end(change.old, style), "new": end(change.new, style)}
    if change.kind is Kind.MOVED:
        return filled(
            Message("{noun} {name} moves from {old} to {new}"), style, noun=noun, name=called, **values
        )
    if change.kind is Kind.RENAMED:
        return filled(
            Message("{noun} {name} has another address: {new} instead of {old}"),
            style,
            noun=noun,
            name=called,
            **values,
        )
    return filled(Message("{noun} {old} is now called {new}"), style, noun=noun, **values)


def reordered(change: Change, style: Style, noun: str, called: str) -> str:
    """A thing that stands elsewhere among its neighbours."""
    after = change.facts.get("after")
    if after is None:
        return filled(Message("{noun} {name} now comes first"), style, noun=noun, name=called)
    place = style.name(spoken(after, style.wording))
    return filled(
        Message("{noun} {name} now comes after {place}"), style, noun=noun, name=called, place=place
    )


def remade(change: Change, style: Style) -> str:
    """Several things that became one, or one that became several."""
    merged = change.kind is Kind.MERGED
    pieces, one = (change.old, change.new) if merged else (change.new, change.old)
    names = listed([style.name(spoken(piece, style.wording)) for piece in pieces], style)
    template = MERGED if merged else SPLIT
    return filled(
        template[change.subject.thing], style, pieces=names, one=style.name(spoken(one, style.wording))
    )


def listed(words: list[str], style: Style) -> str:
    """Words in a row, with "and" before the last."""
    if len(words) < 2:
        return "".join(words)
    return filled(Message("{words} and {last}"), style, words=", ".join(words[:-1]), last=words[-1])


def end(value: Any, style: Style) -> str:
    """Where something moves from or to; the journey itself where it has no title."""
    if value is None or value == "":
        return style.wording.say(Message("the top level"))
    return style.name(spoken(value, style.wording))


def name(change: Change, style: Style) -> str:
    """What the thing is called; of a way, both of its ends."""
    title = change.subject.title
    if isinstance(title, tuple):
        ends = [word_or_title(each, style) for each in title]
        return style.name(" → ".join(ends))
    return style.name(spoken(title, style.wording))


def word_or_title(title: Any, style: Style) -> str:
    """One end of a way."""
    return style.wording.say(Message("exit")) if title == "exit" else spoken(title, style.wording)


def noun_of(change: Change, style: Style) -> str:
    """What sort of thing it is, at the start of a sentence."""
    noun = style.wording.say(NOUNS[change.subject.thing])
    return noun[:1].upper() + noun[1:]


def named(change: Change, style: Style, said: str) -> str:
    """What is said of a key, with the thing that it is said of."""
    if change.subject.thing in PLACES or (change.subject.thing == "kpi" and not change.key.startswith("id")):
        return said
    return f"{noun_of(change, style)} {name(change, style)}{colon(style)}{said}"


def key_statement(change: Change, style: Style) -> str:
    """What became of a key."""
    what = what_of(change, style)
    values = {
        side: value_of(change, side, style) for side in ("old", "new") if getattr(change, side) is not None
    }
    if change.kind in (Kind.ADDED, Kind.REMOVED):
        item = style.wording.say(ITEMS.get(change.key, Message("entry")))
        template = (
            Message("{item} added: {new}") if change.kind is Kind.ADDED else Message("{item} dropped: {old}")
        )
        return filled(template, style, item=item, **values)
    if change.kind is Kind.REWORDED:
        return reworded(change, what, style)
    if change.kind in (Kind.TRANSLATED, Kind.UNTRANSLATED):
        language = style.wording.name_of(change.facts["language"])
        return filled(TEMPLATES[change.kind], style, what=what, language=style.plain(language), **values)
    if change.key == "measurements" and "count" in change.facts:
        return filled(Message("{what}: earlier measurements are new or corrected"), style, what=what)
    template = TEMPLATES.get(change.kind, TEMPLATES[Kind.CHANGED])
    return filled(template, style, what=what, **values) + aside(change, style)


TEMPLATES = {
    Kind.RAISED: Message("{what} rises from {old} to {new}"),
    Kind.LOWERED: Message("{what} falls from {old} to {new}"),
    Kind.CHANGED: Message("{what} changes from {old} to {new}"),
    Kind.RENAMED: Message("{what} changes from {old} to {new}"),
    Kind.SET: Message("{what} is now {new}"),
    Kind.CLEARED: Message("{what} is no longer given (it was {old})"),
    Kind.TRANSLATED: Message("{what} translated into {language}: {new}"),
    Kind.UNTRANSLATED: Message("{what} no longer translated into {language}"),
}


def aside(change: Change, style: Style) -> str:
    """The day of a measurement, or the other key that changed with this one."""
    on, also = change.facts.get("on"), change.facts.get("also")
    if on and change.kind is not Kind.CLEARED:
        return f" ({style.plain(style.wording.moment(on))})"
    if also is None:
        return ""
    ends = [shown(end, style) if end is not None else "–" for end in (also.old, also.new)]
    return f" ({' → '.join(ends)})"


def what_of(change: Change, style: Style) -> str:
    """The key in words; of a KPI, with its name."""
    say = style.wording.say
    key = change.key
    if change.subject.thing == "kpi":
        called = style.plain(spoken(change.subject.title, style.wording))
        if key in ("value", "measurements") and (key == "value" or "count" in change.facts):
            return called
        return filled(Message("{what} of {name}"), style, what=say(KEYS.get(key, key)), name=called)
    if key == "indicators":
        return style.plain(str(change.facts["name"]))
    known = KEYS.get(key, ITEMS.get(key))
    return say(known if known is not None else KEYS.get(key.rpartition(".")[2], key))


def value_of(change: Change, side: str, style: Style) -> str:
    """One of the two values."""
    value = getattr(change, side)
    called = change.facts.get(f"{side}_name")
    if called is not None:
        return style.name(spoken(called, style.wording))
    if change.key == "id" or (type(value) is str and change.key in ("folder", "measurements", "email")):
        return style.name(value)
    return shown(value, style, change.facts.get("unit"))


def reworded(change: Change, what: str, style: Style) -> str:
    """A text with other words: those that differ, where they are few."""
    texts = [spoken(text, style.wording) for text in (change.old, change.new)]
    language = change.facts.get("language")
    if language and isinstance(change.old, Text) and isinstance(change.new, Text):
        texts = [text.translations.get(language, str(text)) for text in (change.old, change.new)]
    pair = differing(*texts)
    if pair is None:
        return filled(Message("{what} is reworded"), style, what=what)
    old, new = (style.said(part) if part else "" for part in pair)
    if not old or not new:
        template = Message("{what}: {new} is new") if new else Message("{what}: {old} is gone")
        return filled(template, style, what=what, old=old, new=new)
    return filled(Message("{what} says {new} instead of {old}"), style, what=what, old=old, new=new)


def filled(message: Message, style: Style, **args: str) -> str:
    """A sentence with parts that are ready to be shown."""
    template = style.wording.gettext(message.template)
    return (elided(template, args) if style.wording.language.startswith("fr") else template).format(**args)


__all__ = ["sentence", "word"]
