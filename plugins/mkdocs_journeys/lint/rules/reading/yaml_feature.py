"""J105: a part of YAML that the format does without."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J105",
    None,
    Documentation(
        checks="""
            Files use plain YAML. Tags, anchors, aliases, merge keys, directives and a second document are not
            part of the format.
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
