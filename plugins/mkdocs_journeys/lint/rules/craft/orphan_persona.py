"""J501: a persona that no journey is about."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message

CODE = "J501"


def check(context: Context) -> Iterator[Finding]:
    """Compare the personas with those of all journeys."""
    work = context.workspace
    taken = {*work.elsewhere.taken, *(id for journey in work.journeys.values() for id in journey.personas)}
    for persona in context.personas:
        if persona.id not in taken and not context.may_be_named("J301", persona.id):
            message = Message("no journey has the persona {name}", name=str(persona.name))
            hint = Message(
                'add "{id}" to the personas of a journey, or write {yaml}',
                id=persona.id,
                yaml="status: retired",
            )
            yield Finding(CODE, message, persona.span, hint)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            Every persona takes at least one journey. One that is retired need not.
        """,
        why="""
            A persona without a journey is a portrait on a wall: somebody did the interviews, and no decision rests
            on them. It is the first of the classic mistakes, not knowing the customer, with good intentions.
        """,
        example="""
            # personas/robert.yml
            name: Robert
        """,
        instead="""
            # personas/robert.yml
            name: Robert

            # journeys/first-order.yml
            personas: [amira, robert]
        """,
    ),
)
