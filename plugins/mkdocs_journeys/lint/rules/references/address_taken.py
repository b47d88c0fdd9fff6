"""J313: two things at one address."""

from mkdocs_journeys.lint.rule import Documentation, Rule

RULE = Rule(
    "J313",
    None,
    Documentation(
        checks="""
            No two sources of the site claim the same address, also where only capitals or accents differ,
            and no part of a journey has the address of one of the page's own sections.
        """,
        why="""
            The second one would replace the first without a word, and every link to it would show
            something else.
        """,
        example="""
            stages:
              - {id: emotion, title: Has second thoughts}
        """,
        instead="""
            stages:
              - {id: second-thoughts, title: Has second thoughts}
        """,
    ),
)
