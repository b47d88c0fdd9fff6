"""J502: a persona that somebody made up at a desk."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.message import Message

CODE = "J502"


def check(context: Context) -> Iterator[Finding]:
    """Look for evidence that is more than an assumption."""
    for persona in context.personas:
        if all(evidence.kind == "assumption" for evidence in persona.evidence):
            if persona.evidence:
                message = Message("{name} rests on assumptions only", name=str(persona.name))
            else:
                message = Message("nothing says what {name} rests on", name=str(persona.name))
            hint = Message("add the interviews, surveys or data that it comes from as evidence")
            yield Finding(CODE, message, persona.span, hint)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            Every persona has evidence of its own: interviews, a survey, data, observation. Evidence of the kind
            `assumption` says honestly that there is none, and does not count.
        """,
        why="""
            A persona without research is a stereotype with a name. It sounds convincing in meetings, and it makes
            the team design for the customer that they imagine.
        """,
        example="""
            # personas/robert.yml
            name: Robert
            title: The loyal pensioner
        """,
        instead="""
            # personas/robert.yml
            name: Robert
            title: The loyal pensioner
            evidence:
              - {title: Interviews with nine pensioners, kind: interview, date: 2026-03, n: 9}
        """,
    ),
)
