"""J308: a journey that is not there."""

from mkdocs_journeys.lint.rule import Documentation, Rule

RULE = Rule(
    "J308",
    None,
    Documentation(
        checks="""
            The journeys in `improves`, in `zooms_into` and before the `#` of a reference are there. A
            journey's id is the name of its file, whatever folder it is in.
        """,
        why="""
            These links carry readers from the overview into the detail and from today to the plan. A
            broken one leaves both maps standing alone.
        """,
        example="""
            state: to-be
            improves: frist-order
        """,
        instead="""
            # journeys/first-order.yml
            state: as-is

            # journeys/first-order-next.yml
            state: to-be
            improves: first-order
        """,
    ),
)
