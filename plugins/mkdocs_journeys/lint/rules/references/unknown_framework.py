"""J307: a framework that is neither built in nor in the catalogue."""

from mkdocs_journeys.lint.rule import Documentation, Rule

RULE = Rule(
    "J307",
    None,
    Documentation(
        checks="""
            The `framework` of a journey is a built-in one, or one from the catalogue.
        """,
        why="""
            Journeys of one framework can be laid side by side, stage by stage. One with a misspelt name
            is missing there, however well it is made.
        """,
        example="""
            framework: discovery-6
            stages: [Discovery, Consideration, Decision, Service, Loyalty]
        """,
        instead="""
            framework: discovery-5
            stages: [Discovery, Consideration, Decision, Service, Loyalty]
        """,
    ),
)
