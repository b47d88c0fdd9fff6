"""J310: an id that two parts bear."""

from mkdocs_journeys.lint.rule import Documentation, Rule

RULE = Rule(
    "J310",
    None,
    Documentation(
        checks="""
            Within one journey every id is borne once, whatever bears it, and so is the id of every
            journey and persona. Without an `id`, the title gives it. Both places are shown.
        """,
        why="""
            An id is also the end of an address. Two parts with one address means that a link, a reference
            or a comment in a meeting leads to the wrong one half of the time.
        """,
        example="""
            stages:
              - {id: payment, title: Pays}
              - {id: payment, title: Pays again}
        """,
        instead="""
            stages:
              - {id: payment, title: Pays}
              - {id: second-payment, title: Pays again}
        """,
    ),
)
