"""J306: a metric that is neither built in nor in the catalogue."""

from mkdocs_journeys.lint.rule import Documentation, Rule

RULE = Rule(
    "J306",
    None,
    Documentation(
        checks="""
            A KPI names a built-in metric, or one from the catalogue, by its id.
        """,
        why="""
            The metric says what the figure is counted in, between which bounds, and which way is better.
            Without it, a value is only a number and the status cannot be told.
        """,
        example="""
            kpis:
              - metric: nsp
        """,
        instead="""
            kpis:
              - metric: nps
        """,
    ),
)
