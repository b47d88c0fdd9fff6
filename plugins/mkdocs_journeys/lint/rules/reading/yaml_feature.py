"""J105: a part of YAML that the format does without."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J105",
    None,
    Documentation(
        checks="""
            Files use plain YAML: no tags, anchors, aliases, merge keys, directives, and no second
            document.
        """,
        why="""
            Those features save typing and cost reading: whoever opens the file has to jump about in it to
            know what it says. Some of them also let a file of a few lines fill a computer's memory.
        """,
        example="""
            goal: &goal Dinner by seven
            outcome: *goal
        """,
        instead="""
            goal: Dinner by seven
            outcome: Dinner stands on the table at ten to seven
        """,
        options=ALWAYS,
    ),
)
