"""J402: an effort score that can be read both ways."""

from mkdocs_journeys.lint.rule import Documentation, Rule

RULE = Rule(
    "J402",
    None,
    Documentation(
        checks="""
            A KPI of the metric `ces`, or the catalogue's entry for it, says its `scale` and which way is
            `better`.
        """,
        why="""
            Half of all tools ask "How much effort was it?", where a low figure is good; the other half
            ask whether "it was easy", where a high one is. A 2 without its direction is either a triumph
            or a disaster.
        """,
        example="""
            kpis:
              - metric: ces
        """,
        instead="""
            kpis:
              - {metric: ces, scale: {min: 1, max: 7}, better: higher}
        """,
    ),
)
