"""J206: a value that does not read as what it should be."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J206",
    None,
    Documentation(
        checks="""
            Dates, durations, shares, amounts, languages and links can be read in one way only. The hint shows
            one that is written right.
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
