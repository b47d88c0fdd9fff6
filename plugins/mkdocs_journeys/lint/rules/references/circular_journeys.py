"""J312: journeys that contain each other."""

from mkdocs_journeys.lint.rule import Documentation, Rule

RULE = Rule(
    "J312",
    None,
    Documentation(
        checks="""
            Neither `zooms_into` nor `improves` comes back to its start. The whole circle is shown.
        """,
        why="""
            The overview is above the detail, and today is before the plan. In a circle there is no top to
            start reading from, and every breadcrumb would go on for ever.
        """,
        example="""
            # journeys/first-order.yml
            stages: [{id: orders, title: Orders}]
            zooms_into: payment#pays

            # journeys/payment.yml
            stages: [{id: pays, title: Pays}]
            zooms_into: first-order#orders
        """,
        instead="""
            # journeys/first-order.yml
            stages: [{id: orders, title: Orders}]

            # journeys/payment.yml
            stages: [{id: pays, title: Pays}]
            zooms_into: first-order#orders
        """,
    ),
)
