"""J103: a key that stands twice."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J103",
    None,
    Documentation(
        checks="""
            No mapping has the same key twice. Both places are shown.
        """,
        why="""
            Most readers of YAML take the last of the two and say nothing. The first one, with an
            afternoon of work below it perhaps, would be gone from the page.
        """,
        example="""
            goal: Dinner by seven
            goal: Dinner for less than twenty euros
        """,
        instead="""
            goal: Dinner by seven, for less than twenty euros
        """,
        options=ALWAYS,
    ),
)
