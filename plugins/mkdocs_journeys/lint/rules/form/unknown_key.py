"""J201: a key that the format lacks."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J201",
    None,
    Documentation(
        checks="""
            Every key is one of the format's. The nearest one is suggested.
        """,
        why="""
            A misspelt key would be passed over in silence, and what stands behind it would be missing
            from the page. `emotions` instead of `emotion`, and the curve has a hole that nobody can
            explain.
        """,
        example="""
            stages:
              - title: Pays
                emotions: -1
        """,
        instead="""
            stages:
              - title: Pays
                emotion: -1
        """,
        options=ALWAYS,
    ),
)
