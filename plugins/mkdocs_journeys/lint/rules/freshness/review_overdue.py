"""J601: a journey or persona that should have been looked at again."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.freshness import freshness

CODE = "J601"


def check(context: Context) -> Iterator[Finding]:
    """Compare the next review of everything that has one with today."""
    for owner in context.living:
        state = freshness(owner, context.as_of)
        if state.overdue and state.due is not None:
            message = Message(
                "the review has been due since {due}: the last one was on {reviewed}, and there is one every {every}",
                due=state.due.isoformat(),
                reviewed=str(owner.reviewed),
                every=str(owner.review_every),
            )
            hint = Message("look at it with those who know, then write the day into reviewed")
            yield Finding(CODE, message, owner.span_of("reviewed"), hint)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            The last review plus `review_every` does not lie in the past, for journeys and for personas. On the day
            itself the review is due, not overdue.
        """,
        why="""
            A journey changes with every release, price list and opening hour; the map does not. An old map is worse
            than none, because people still believe it.
        """,
        example="""
            reviewed: 2026-01-15
            review_every: 6 mo
        """,
        instead="""
            reviewed: 2026-09-15
            review_every: 6 mo
        """,
        options="""
            None of its own: the rhythm is each journey's `review_every`, and "today" is the option `as_of` where it is
            set. Like most checks it can be left out, graded, or silenced at one place.
        """,
    ),
)
