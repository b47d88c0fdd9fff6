"""J311: a file that is not there."""

from mkdocs_journeys.lint.rule import Documentation, Rule

RULE = Rule(
    "J311",
    None,
    Documentation(
        checks="""
            Pictures, deliverables and measurements that a file names are there. The name counts exactly,
            capitals included, and paths start from the folder of the file that names them.
        """,
        why="""
            A missing picture is a hole in the page, and a missing CSV makes a KPI that has data look as
            if it had none. Capitals matter because the server's disk tells them apart, even if yours does
            not.
        """,
        example="""
            kpis:
              - {metric: nps, measurements: data/NPS.csv}
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
