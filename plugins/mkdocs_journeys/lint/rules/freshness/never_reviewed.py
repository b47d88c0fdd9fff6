"""J602: approved, but who looked?"""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message

CODE = "J602"


def check(context: Context) -> Iterator[Finding]:
    """Look for a review of everything that is approved."""
    for owner in context.living:
        if owner.status == "approved" and owner.reviewed is None:
            hint = Message(
                "add the day of its last review: {yaml}", yaml=f"reviewed: {context.as_of.isoformat()}"
            )
            yield Finding(CODE, Message("approved, and no review is dated"), owner.span_of("status"), hint)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            A journey or persona that is approved says when it was `reviewed`.
        """,
        why="""
            "Approved" without a day cannot grow old, so nobody will ever ask whether it still holds. The day of the
            review, with `review_every`, is what keeps a map alive after the workshop.
        """,
        example="""
            status: approved
        """,
        instead="""
            status: approved
            reviewed: 2026-09-01
            review_every: 6 mo
        """,
    ),
)
