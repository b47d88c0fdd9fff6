"""J109: a path that leads out of the site."""

from mkdocs_journeys.lint.rule import ALWAYS, Documentation, Rule

RULE = Rule(
    "J109",
    None,
    Documentation(
        checks="""
            Pictures, deliverables and measurements lie below the site's own folders. Those are the folders of
            the journeys, the personas and the documentation; no path and no symbolic link leads elsewhere.
        """,
        why="""
            What a page names gets published. A path that climbs out of the folders could put a file on
            the web that was never meant for it, and it would only work on the machine of the one who
            wrote it.
        """,
        example="""
            # personas/amira.yml
            name: Amira
            photo: ../../pictures/amira.jpg
        """,
        instead="""
            # personas/amira.yml
            name: Amira
        """,
        options=ALWAYS,
    ),
)
