"""J205: a number that is too small or too large."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J205",
    None,
    Documentation(
        checks="""
            Numbers lie in their range: emotions from -2 to 2, satisfaction from 1 to 5, shares up to 100
            %, the values of a metric within its scale.
        """,
        why="""
            Often the scale of another tool came along: an emotion of 7 was probably meant on a scale of
            ten. Cut off at the end of the range, it would look like delight.
        """,
        example="""
            stages:
              - title: Pays
                emotion: 7
        """,
        instead="""
            stages:
              - title: Pays
                emotion: 1.5
        """,
        options=ALWAYS,
    ),
)
