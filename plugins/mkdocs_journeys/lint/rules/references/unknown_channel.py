"""J302: a channel that the catalogue lacks."""

from mkdocs_journeys.lint.rule import Documentation, Rule

RULE = Rule(
    "J302",
    None,
    Documentation(
        checks="""
            Channels are named by their id in the catalogue, or are one of the common ones where there is
            no catalogue.
        """,
        why="""
            One channel under three names is three channels in every count, and the overview of who meets
            us where is wrong without anybody seeing why.
        """,
        example="""
            stages:
              - title: Orders
                touchpoints: [{title: Fills the basket, channel: web-site}]
        """,
        instead="""
            stages:
              - title: Orders
                touchpoints: [{title: Fills the basket, channel: website}]
        """,
    ),
)
