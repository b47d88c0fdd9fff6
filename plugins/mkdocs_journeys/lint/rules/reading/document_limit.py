"""J106: a file that is too much."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J106",
    None,
    Documentation(
        checks="""
            A file has at most 2 MiB, 32 levels and 200,000 values. No field has more than 8,000 characters.
        """,
        why="""
            No journey comes near these limits; a file that does was made by a program, or holds a report
            that belongs into a document of its own, where people can read it and the journey links to it.
        """,
        example="""
            tags: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[too deep]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
        """,
        instead="""
            tags: [deep enough]
        """,
        options=ALWAYS,
    ),
)
