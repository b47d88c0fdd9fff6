"""J508: a place where customers meet us and nobody is in charge."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message

CODE = "J508"


def check(context: Context) -> Iterator[Finding]:
    """Look for a team wherever a channel says that the customer is with us."""
    for _, _, touchpoint in context.touchpoints:
        if touchpoint.channel is not None and touchpoint.team is None:
            message = Message('no team runs "{title}"', title=str(touchpoint.title))
            hint = Message(
                "add {yaml}, or take the channel out if the customer is not with us", yaml="team: ..."
            )
            yield Finding(CODE, message, touchpoint.span, hint)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            Every touchpoint with a channel names the team that runs it. A touchpoint without a channel happens
            without us, and needs none.
        """,
        why="""
            A touchpoint that belongs to everybody is mended by nobody. Those who stand in it every day, at the
            counter or on the phone, are then left alone with it: neglected front-line teams are the seventh of the
            classic mistakes.
        """,
        example="""
            stages:
              - title: Pays
                touchpoints:
                  - {title: Pays by card, channel: website}
        """,
        instead="""
            stages:
              - title: Pays
                touchpoints:
                  - {title: Pays by card, channel: website, team: payments}
        """,
    ),
)
