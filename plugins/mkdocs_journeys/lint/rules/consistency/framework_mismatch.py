"""J406: stages that are not the framework's."""

from collections.abc import Iterator
from itertools import zip_longest

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.frameworks import Row
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.slug import slug
from mkdocs_journeys.wording import LANGUAGES, Wording

CODE = "J406"


def check(context: Context) -> Iterator[Finding]:
    """Compare the stages with those of the framework that the journey names, one by one."""
    for journey in context.workspace.journeys.values():
        row = context.workspace.vocabulary.frameworks.get(journey.framework or "")
        if row is None:
            continue
        for place, (stage, wanted) in enumerate(zip_longest(journey.stages, row.stages), start=1):
            if stage is None or wanted is None or not fits(stage, *wanted):
                yield finding(journey, row, place)
                break


def fits(stage: Stage, id: str, title: Message | Text) -> bool:
    """Whether a stage is the framework's: by its id, or by its title in one of the languages."""
    return stage.id == id or slug(stage.title) in {id, *(slug(name) for name in names(title))}


def names(title: Message | Text) -> list[str]:
    """What the framework calls a stage, in every language that it is known in."""
    if isinstance(title, Message):
        return [Wording(language).say(title) for language in LANGUAGES]
    return [title, *title.translations.values()]


def finding(journey: Journey, row: Row, place: int) -> Finding:
    """The finding at the first stage that differs, or at the framework where the last ones are missing."""
    ids = tuple(id for id, _ in row.stages)
    hint = Message("the stages of {framework} are: {stages}", framework=row.id, stages=ids)
    if place > len(journey.stages):
        message = Message('the stage "{id}" of the framework is missing', id=ids[place - 1])
        return Finding(CODE, message, journey.span_of("framework"), hint)
    stage = journey.stages[place - 1]
    return Finding(CODE, difference(stage, ids, place), stage.span, hint)


def difference(stage: Stage, ids: tuple[str, ...], place: int) -> Message:
    """What is wrong with a stage that the framework does not have at its place."""
    if place > len(ids):
        return Message('the framework has no stage after "{id}"', id=ids[-1])
    return Message(
        'stage {n} is "{id}", where the framework has "{wanted}"',
        n=place,
        id=str(stage.id),
        wanted=ids[place - 1],
    )


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            A journey that names a `framework` has the stages of it, all of them and in its order. A stage is known
            by its id, or by its title in any language that the framework has it in.
        """,
        why="""
            A framework is a promise to the reader that the maps can be laid side by side. One map with a stage
            more, or two stages swapped, and every comparison over the portfolio is off by one.
        """,
        example="""
            framework: discovery-5
            stages: [Discovery, Decision, Consideration, Service, Loyalty]
        """,
        instead="""
            framework: discovery-5
            stages: [Discovery, Consideration, Decision, Service, Loyalty]
        """,
    ),
)
