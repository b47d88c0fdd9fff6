"""J207: a required key with nothing in it."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J207",
    None,
    Documentation(
        checks="""
            A key that is required has something behind it, and a list that needs one item has one.
        """,
        why="""
            An empty title or an empty list of stages is a beginning that was forgotten. Keys that are not
            required may stay empty, as a reminder of what to fill in.
        """,
        example="""
            personas: []
        """,
        instead="""
            personas: [amira]
        """,
        options=ALWAYS,
    ),
)
