"""J304: a system that the catalogue lacks."""

from mkdocs_journeys.lint.rule import Documentation, Rule

RULE = Rule(
    "J304",
    None,
    Documentation(
        checks="""
            The systems below `support` are named by their id in the catalogue.
        """,
        why="""
            The row of systems is what makes a journey useful to those who plan them: what does the
            customer feel when this one is down? A misspelt name drops out of that answer.
        """,
        example="""
            stages:
              - title: Orders
                touchpoints: [{title: Gives the address, support: [crmm]}]
        """,
        instead="""
            stages:
              - title: Orders
                touchpoints: [{title: Gives the address, support: [crm]}]
        """,
    ),
)
