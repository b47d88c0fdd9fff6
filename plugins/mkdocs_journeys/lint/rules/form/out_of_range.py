"""J205: a number that is too small or too large."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J205",
    None,
    Documentation(
        checks="""
            Numbers lie in their range. That is -2 to 2 for emotions, 1 to 5 for satisfaction, up to 100 % for
            shares, and the metric's own scale for the values of a KPI.
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
