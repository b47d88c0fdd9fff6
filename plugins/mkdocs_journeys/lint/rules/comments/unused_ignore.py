"""J901: an ignore comment that silences nothing."""

from mkdocs_journeys.lint.rule import Documentation, Rule

RULE = Rule(
    "J901",
    None,
    Documentation(
        checks="""
            Every ignore comment silences a finding on its line, or on the line below where it stands
            alone. A code that does not exist is told here as well, with the nearest one. Where a check is
            switched off by the configuration, its comments are left alone.
        """,
        why="""
            A comment that once silenced a real problem stays behind when the problem is solved, and will
            silence the next one in that place without anybody having decided so.
        """,
        example="""
            stages:
              - title: Pays
                touchpoints:
                  - {title: Pays by card, channel: website, team: payments}  # journeys: ignore[J508] not decided
        """,
        instead="""
            stages:
              - title: Pays
                touchpoints:
                  - {title: Pays by card, channel: website}  # journeys: ignore[J508] not decided
        """,
        options="""
            None of its own. It can be left out or graded under `checks` in `mkdocs.yml`, but not silenced
            by a comment: such a comment is best taken out.
        """,
    ),
)
