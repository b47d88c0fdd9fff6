"""J305: a segment that the catalogue lacks."""

from mkdocs_journeys.lint.rule import Documentation, Rule

RULE = Rule(
    "J305",
    None,
    Documentation(
        checks="""
            The segment of a journey or persona is named by its id in the catalogue.
        """,
        why="""
            The overview by segment shows which customers nobody has looked at yet. A misspelt segment
            makes a hole where there is none.
        """,
        example="""
            segment: young-family
        """,
        instead="""
            segment: young-families
        """,
    ),
)
