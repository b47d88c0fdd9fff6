"""J202: a key that must be there."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J202",
    None,
    Documentation(
        checks="""
            The keys that nothing works without are there. Those are a journey's title, personas and stages, a
            persona's name, the title of everything that has one, and a few more that the format marks as
            required.
        """,
        why="""
            A touchpoint without a title cannot be shown, linked or talked about. Everything that can be
            left out may be left out; these few cannot.
        """,
        example="""
            stages:
              - title: Pays
                touchpoints:
                  - channel: website
        """,
        instead="""
            stages:
              - title: Pays
                touchpoints:
                  - title: Pays by card
                    channel: website
        """,
        options=ALWAYS,
    ),
)
