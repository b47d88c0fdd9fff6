"""`journeys explain`: what a check looks for, why it matters, and the mend."""

import textwrap
from collections.abc import Iterator

import click

from mkdocs_journeys.codes import matching, words
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.lint.registry import BY_CODE
from mkdocs_journeys.lint.rule import Rule
from mkdocs_journeys.nearest import nearest

WIDTH = 88
COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


@click.command("explain")
@click.argument("code", metavar="CODE|NAME")
def command(code: str) -> None:
    """Tell what a check looks for, why it matters, an example and the mend.

    CODE is a code such as J503, NAME a name such as broken-continuity.
    """
    click.echo("\n".join(page(rule_of(code))))


def rule_of(word: str) -> Rule:
    """The check of a code or a name, however it is capitalised."""
    codes = matching(word.upper()) or matching(word.lower())
    if len(codes) == 1:
        return BY_CODE[codes[0]]
    if codes:
        raise JourneysError(f'"{word}" is a whole family: {", ".join(codes)}')
    near = nearest(word, words())
    mend = f'did you mean "{near}"?' if near else "journeys rules lists them all"
    raise JourneysError(f'no check is called "{word}"; {mend}')


def page(rule: Rule) -> Iterator[str]:
    """The lines of the documentation, laid out for a terminal."""
    severity = str(rule.severity)
    title = click.style(f"{rule.code} {rule.name}", bold=True)
    yield f"{title}  {click.style(severity, fg=COLOURS[severity], bold=True)}"
    for heading, lines in (
        ("What it checks", prose(rule.docs.checks)),
        ("Why it matters", prose(rule.docs.why)),
        ("Example", code_lines(rule.docs.example)),
        ("Instead", code_lines(rule.docs.instead)),
        ("Options", prose(rule.docs.options)),
    ):
        yield ""
        yield click.style(heading, bold=True)
        yield from lines


def prose(text: str) -> Iterator[str]:
    """Paragraphs, filled to the width that reads well."""
    for index, paragraph in enumerate(text.split("\n\n")):
        if index:
            yield ""
        yield from textwrap.wrap(
            " ".join(paragraph.split()),
            WIDTH,
            initial_indent="  ",
            subsequent_indent="  ",
            break_long_words=False,
            break_on_hyphens=False,
        )


def code_lines(text: str) -> Iterator[str]:
    """YAML as it is written, moved in."""
    return (f"    {line}".rstrip() for line in text.splitlines())
