"""J204: a word that is not among those allowed."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J204",
    None,
    Documentation(
        checks="""
            Where the format lists the words, one of them is used. The nearest is suggested, and the
            others are told.
        """,
        why="""
            These words are counted and coloured: statuses, severities, kinds. A synonym would be a
            category of its own, with a single member.
        """,
        example="""
            status: aproved
        """,
        instead="""
            status: approved
            reviewed: 2026-09-01
        """,
        options=ALWAYS,
    ),
)
