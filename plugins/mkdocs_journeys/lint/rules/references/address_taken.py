"""J313: two things at one address."""

from mkdocs_journeys.lint.rule import Documentation, Rule

RULE = Rule(
    "J313",
    None,
    Documentation(
        checks="""
            No two things claim the same address of the site. Addresses that differ only in capitals or
            accents are the same, and the page's own sections have theirs already. An overview that
            the option `overviews` leaves out claims none.
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
