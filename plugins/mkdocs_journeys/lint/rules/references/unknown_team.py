"""J303: a team that the catalogue lacks."""

from mkdocs_journeys.lint.rule import Documentation, Rule

RULE = Rule(
    "J303",
    None,
    Documentation(
        checks="""
            Teams are named by their id in the catalogue. That holds for the owners of journeys and personas,
            and for the teams of touchpoints, frictions, opportunities, KPIs and systems.
        """,
        why="""
            A friction that belongs to a team which does not exist (any more) belongs to nobody, and does
            not turn up in any team's list.
        """,
        example="""
            owner: e-commerce
        """,
        instead="""
            owner: ecommerce
        """,
    ),
)
