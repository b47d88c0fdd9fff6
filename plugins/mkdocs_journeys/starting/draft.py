"""A journey or a persona to fill in: every comment in it teaches, and it passes the check as a draft does."""

from collections.abc import Iterator

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.frameworks import Row
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.model.vocabulary import Vocabulary
from mkdocs_journeys.starting.texts import filled, in_yaml
from mkdocs_journeys.wording import Wording

# The stages of a journey that follows no framework, until somebody knows better.
STAGES = (
    ("before", Message("Before")),
    ("during", Message("Meanwhile")),
    ("after", Message("Afterwards")),
)


def journey_draft(
    title: str, persona: str, framework: Row | None, words: Vocabulary, wording: Wording
) -> str:
    """A journey with the stages of a framework, or with three of which everybody has some."""
    stages = framework.stages if framework else STAGES
    known = ", ".join(words.frameworks)
    hint = wording.say(Message("The stages can follow a framework: {known}.", known=known))
    blanks = {
        "title": in_yaml(title),
        "persona": persona,
        "framework": f"framework: {framework.id}"
        if framework
        else f"# {hint}\n# framework: {next(iter(words.frameworks))}",
        "owner": f"# owner: {next(iter(words.teams), 'a-team')}",
        "first": stages[0][0],
        "stages": "\n".join(stage_drafts(stages, words, wording)).rstrip("\n"),
    }
    return filled(f"drafts/{tongue(wording)}/journey.yml", blanks)


def stage_drafts(
    stages: tuple[tuple[str, Message | Text], ...], words: Vocabulary, wording: Wording
) -> Iterator[str]:
    """The stages: the first one explains itself."""
    for index, (id, title) in enumerate(stages):
        name = wording.say(title) if isinstance(title, Message) else title.language(tongue(wording))[0]
        does = wording.say(Message("What the persona does ({stage})", stage=name))
        blanks = {
            "id": id,
            "title": in_yaml(name),
            "does": in_yaml(does),
            "channel": channel_of(words),
        }
        yield filled(f"drafts/{tongue(wording)}/{'stage' if index else 'first'}.yml", blanks)


def persona_draft(name: str, id: str, words: Vocabulary, wording: Wording) -> str:
    """A persona."""
    blanks = {"title": in_yaml(name), "id": id, "channel": channel_of(words)}
    return filled(f"drafts/{tongue(wording)}/persona.yml", blanks)


def channel_of(words: Vocabulary) -> str:
    """A channel that the project has."""
    return "website" if "website" in words.channels else next(iter(words.channels))


def tongue(wording: Wording) -> str:
    """The language of the texts."""
    return wording.language.partition("-")[0]
