"""J203: a list where one value belongs, and the like."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J203",
    None,
    Documentation(
        checks="""
            What stands behind a key is of the kind that belongs there: one value, a list, or keys and
            values.
        """,
        why="""
            A list with a single item is easily written without its brackets. Guessing would work for that
            one, and go wrong where a text with a comma was meant.
        """,
        example="""
            personas: amira
        """,
        instead="""
            personas: [amira]
        """,
        options=ALWAYS,
    ),
)
