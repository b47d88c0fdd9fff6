"""J102: text that is not YAML."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J102",
    None,
    Documentation(
        checks="""
            The file can be read as YAML. The message names the place and what was expected there: mostly
            a missing quotation mark, a colon inside a text, or an indentation that does not fit.
        """,
        why="""
            What cannot be read has no page. A colon followed by a space starts a value, so a text that
            holds one needs quotation marks; that single rule explains most of these findings.
        """,
        example="""
            title: First order: the easy way
        """,
        instead="""
            title: "First order: the easy way"
        """,
        options=ALWAYS,
    ),
)
