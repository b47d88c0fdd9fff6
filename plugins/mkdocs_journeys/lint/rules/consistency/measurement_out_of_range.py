"""J403: a measurement that the metric cannot have."""

from mkdocs_journeys.lint.rule import Documentation, Rule

RULE = Rule(
    "J403",
    None,
    Documentation(
        checks="""
            Every measurement, in the journey or in a CSV file, lies within the metric's range or scale.
            In a CSV file its own line is told.
        """,
        why="""
            A score of 72 on a scale up to 7 is a lost decimal point, or the figures of another question.
            One such row shifts the mean, the line in the chart and the status.
        """,
        example="""
            kpis:
              - {metric: nps, measurements: [{on: 2026-08-31, value: 240}]}
        """,
        instead="""
            kpis:
              - {metric: nps, measurements: [{on: 2026-08-31, value: 24}]}
        """,
    ),
)
