"""J206: a value that does not read as what it should be."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J206",
    None,
    Documentation(
        checks="""
            Dates, durations, shares, amounts of money, languages and links are written so that only one
            reading is possible. The hint shows one that is.
        """,
        why="""
            `03/04/2026` is a day in March or in April, and `62` is a share of 62 % or of 6,200 %. Whoever
            reads the page cannot ask back.
        """,
        example="""
            reviewed: 03/04/2026
        """,
        instead="""
            reviewed: 2026-04-03
        """,
        options=ALWAYS,
    ),
)
