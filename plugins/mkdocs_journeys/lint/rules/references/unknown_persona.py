"""J301: a persona that nobody has described."""

from mkdocs_journeys.lint.rule import Documentation, Rule

RULE = Rule(
    "J301",
    None,
    Documentation(
        checks="""
            Every persona of a journey has a file in the folder of personas. The nearest id is suggested.
        """,
        why="""
            A journey without its persona is everybody's journey, so nobody's. Usually the file was
            renamed, and the journey still uses the old name.
        """,
        example="""
            personas: [amirra]
        """,
        instead="""
            personas: [amira]
        """,
    ),
)
