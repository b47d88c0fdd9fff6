"""J108: an id that cannot be one."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J108",
    None,
    Documentation(
        checks="""
            Ids, and the names of files, are lower-case letters a to z, digits and hyphens. Names that
            some machines reserve (`con`, `aux`) and `index` are not to be had; nor, in the catalogue's channels,
            teams, systems and segments, is `none`, by which the lists of the site find what has none. A
            file whose name ends in `.yml.txt`, as some editors save it, is told here too: it is not read.
        """,
        why="""
            An id is the end of a web address, a name on every kind of disk, and what colleagues type into
            other files. Spaces, capitals and accents make each of the three go wrong in its own way.
        """,
        example="""
            stages:
              - {id: Première commande, title: Première commande}
        """,
        instead="""
            stages:
              - {id: premiere-commande, title: Première commande}
        """,
        options=ALWAYS,
    ),
)
