"""J101: bytes that are no text."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J101",
    None,
    Documentation(
        checks="""
            Files are UTF-8 without control characters. A byte-order mark at the start is fine; so are all
            scripts and emoji. What is told is the place of the first byte or character that will not do,
            also where it is written as an escape.
        """,
        why="""
            A file in another encoding reads well on the machine that it was written on, and shows broken
            accents on every other. Guessing the encoding would mend nine files out of ten and spoil the
            tenth without a word.
        """,
        example=r"""
            title: "First order\x07"
        """,
        instead="""
            title: First order
        """,
        options=ALWAYS,
    ),
)
