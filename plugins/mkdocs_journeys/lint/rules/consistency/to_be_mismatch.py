"""J407: an improvement of the wrong kind of journey."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message

CODE = "J407"


def check(context: Context) -> Iterator[Finding]:
    """Look at both ends of every `improves`."""
    journeys = context.workspace.journeys
    for journey in journeys.values():
        if journey.improves is None:
            continue
        if journey.state == "as-is":
            message = Message("only a to-be journey improves another one, and this one is as-is")
            hint = Message("write {yaml}, or take improves out", yaml="state: to-be")
            yield Finding(CODE, message, journey.span_of("improves"), hint)
        # A journey that improves itself goes in a circle, which is told already.
        if journey.improves != journey.id and is_to_be(context, journey.improves):
            message = Message('"{id}" is a to-be journey itself', id=str(journey.improves))
            hint = Message("name the as-is journey that this one would replace")
            yield Finding(CODE, message, journey.span_of("improves"), hint)


def is_to_be(context: Context, id: str) -> bool:
    """Whether a journey is to be, whoever has read it."""
    target = context.workspace.journeys.get(id)
    return id in context.workspace.elsewhere.to_be if target is None else target.state == "to-be"


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            Only a to-be journey `improves` another one, and that one is as-is. The one says how it shall be, the
            other how it is today.
        """,
        why="""
            The comparison of the two is the business case: what gets shorter, what hurts no more, which contacts
            go away. Between two plans, or between two pictures of today, there is nothing to compare.
        """,
        example="""
            # journeys/first-order.yml
            state: as-is

            # journeys/first-order-next.yml
            state: as-is
            improves: first-order
        """,
        instead="""
            # journeys/first-order.yml
            state: as-is

            # journeys/first-order-next.yml
            state: to-be
            improves: first-order
        """,
    ),
)
