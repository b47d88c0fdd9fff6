"""J309: an id that nothing bears."""

from mkdocs_journeys.lint.rule import Documentation, Rule

RULE = Rule(
    "J309",
    None,
    Documentation(
        checks="""
            Every id that is referred to is borne by a part of the right kind. That is evidence, a friction, a
            stage or a touchpoint, of this journey or, written as `journey#id`, of another one.
        """,
        why="""
            The evidence behind a claim, the friction behind an idea: a map convinces by what it can point
            to. An id that leads nowhere is a claim that nobody can check.
        """,
        example="""
            stages:
              - title: Pays
                quotes: [{text: Is this page safe?, evidence: exit-surveys}]
            evidence: [{id: exit-survey, title: Exit survey, kind: survey}]
        """,
        instead="""
            stages:
              - title: Pays
                quotes: [{text: Is this page safe?, evidence: exit-survey}]
            evidence: [{id: exit-survey, title: Exit survey, kind: survey}]
        """,
    ),
)
