"""J504: a journey in which nobody can be asked."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.journey import Journey

CODE = "J504"


def check(context: Context) -> Iterator[Finding]:
    """Look for a person, or at least for reassurance, among the touchpoints of each journey."""
    if not context.catalog_is_sound:
        return
    for journey in context.journeys:
        # A journey without any touchpoint lacks more than help, and hears so at each of its stages.
        if next(journey.touchpoints, None) is not None and not offers_help(context, journey):
            message = Message("nowhere in this journey can the customer reach a person or be reassured")
            hint = Message(
                "add a touchpoint in a channel of {human}, or one with {reassure}",
                human="kind: human",
                reassure="purpose: reassure",
            )
            yield Finding(CODE, message, journey.span, hint)


def offers_help(context: Context, journey: Journey) -> bool:
    """Whether one touchpoint is human or there to reassure; a channel that nobody knows may be human."""
    channels = context.workspace.vocabulary.channels
    for _, touchpoint in journey.touchpoints:
        if touchpoint.purpose == "reassure":
            return True
        if touchpoint.channel is not None:
            channel = channels.get(touchpoint.channel)
            if channel is None or channel.kind == "human":
                return True
    return False


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            Somewhere in the journey the customer can reach a person, or is reassured. One touchpoint is in a
            channel of the kind `human`, or has the purpose `reassure`. The kind of a channel stands in the
            catalogue.
        """,
        why="""
            Information that is hard to get is why people give up, and they give up in silence. A journey that is all
            screens works until something goes wrong; then the question is not whether it was elegant, but whether
            there was anybody to ask.
        """,
        example="""
            stages:
              - title: Orders
                touchpoints:
                  - {title: Fills the basket, channel: website, purpose: convert, team: ecommerce}
        """,
        instead="""
            stages:
              - title: Orders
                touchpoints:
                  - {title: Fills the basket, channel: website, purpose: convert, team: ecommerce}
                  - {title: Asks about the delivery, channel: phone, team: care}
        """,
    ),
)
