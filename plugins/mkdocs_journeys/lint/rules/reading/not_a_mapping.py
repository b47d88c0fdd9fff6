"""J107: a file without keys."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J107",
    None,
    Documentation(
        checks="""
            A file starts with keys and values, not with a list or a bare text.
        """,
        why="""
            One file is one journey or one persona. A list at the top level is usually several of them in
            one file, which would then have no names, no pages and no links of their own.
        """,
        example="""
            - title: First order
            - title: Second order
        """,
        instead="""
            title: First order
            personas: [amira]
            stages: [Orders]
        """,
        options=ALWAYS,
    ),
)
