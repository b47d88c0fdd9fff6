"""J104: a file that says nothing."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J104",
    None,
    Documentation(
        checks="""
            A file holds something other than comments.
        """,
        why="""
            An empty file in the folder of journeys looks like a journey to everybody who counts files,
            and like nothing to everybody who reads the site. Write its title, or keep the idea elsewhere
            until there is one: names that start with `_` are passed over.
        """,
        example="""
            # This journey is still to be written.
        """,
        instead="""
            title: First order
            personas: [amira]
            stages: [Orders]
        """,
        options=ALWAYS,
    ),
)
