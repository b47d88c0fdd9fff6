"""J404: a file that cannot be read as measurements."""

from mkdocs_journeys.lint.rule import Documentation, Rule

RULE = Rule(
    "J404",
    None,
    Documentation(
        checks="""
            A CSV file of measurements has a known header, and every row holds a date and numbers. The header
            is `date` with either `value` or one of the metric's sets of columns. Commas and points, or
            semicolons and decimal commas, as spreadsheets save them, are both fine. The line of the CSV is
            told. A file whose name ends in `.json` has metrics in TheyDo's format `THEYDO_METRICS_V1`, one of
            them for the KPI, and its data points are looked at in the same way.
        """,
        why="""
            A column with another name, or a number with a unit in it, would silently shorten the series.
            The chart would still look like one.
        """,
        example="""
            # journeys/first-order.yml
            kpis:
              - {metric: nps, measurements: data/nps.csv}

            # journeys/data/nps.csv
            date,result
            2026-08-31,24
        """,
        instead="""
            # journeys/first-order.yml
            kpis:
              - {metric: nps, measurements: data/nps.csv}

            # journeys/data/nps.csv
            date,value
            2026-08-31,24
        """,
    ),
)
