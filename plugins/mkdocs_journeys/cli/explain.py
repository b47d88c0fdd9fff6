"""`journeys explain`: what a check looks for, why it matters, and the mend."""

import re
import textwrap
from collections.abc import Iterator

import click

from mkdocs_journeys.cli.arguments import lang_option, wording_here
from mkdocs_journeys.cli.helping import Spoken
from mkdocs_journeys.codes import matching, words
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.lint.registry import BY_CODE
from mkdocs_journeys.lint.rule import Rule
from mkdocs_journeys.lint.translated import translated
from mkdocs_journeys.message import Message
from mkdocs_journeys.nearest import nearest
from mkdocs_journeys.wording import Wording

WIDTH = 88
COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


@click.command("explain", cls=Spoken)
@click.argument("code", metavar="CODE|NAME")
@lang_option
def command(code: str, lang: str | None) -> None:
    """Tell what a check looks for, why it matters, an example and the mend.

    CODE is a code such as J503, NAME a name such as broken-continuity.
    """
    rule, wording = rule_of(code), wording_here(lang)
    click.echo("\n".join(page(translated(rule, wording.language), wording)))


def rule_of(word: str) -> Rule:
    """The check of a code or a name, however it is capitalised."""
    codes = matching(word.upper()) or matching(word.lower())
    if len(codes) == 1:
        return BY_CODE[codes[0]]
    if codes:
        raise JourneysError(Message('"{word}" is a whole family: {names}', word=word, names=tuple(codes)))
    near = nearest(word, words())
    lists = Message("journeys rules lists them all")
    mend = Message('did you mean "{word}"?', word=near) if near else lists
    raise JourneysError(Message('no check is called "{word}"; {mend}', word=word, mend=mend))


def page(rule: Rule, wording: Wording) -> Iterator[str]:
    """The lines of the documentation, laid out for a terminal."""
    severity, gettext = str(rule.severity), wording.gettext
    title = click.style(f"{rule.code} {rule.name}", bold=True)
    yield f"{title}  {click.style(gettext(severity), fg=COLOURS[severity], bold=True)}"
    for heading, lines in (
        (gettext("What it checks"), prose(rule.docs.checks)),
        (gettext("Why it matters"), prose(rule.docs.why)),
        (gettext("Example"), code_lines(rule.docs.example)),
        (gettext("Instead"), code_lines(rule.docs.instead)),
        # Elsewhere a colon follows, which French puts a space before.
        (gettext("Options").strip(), prose(rule.docs.options)),
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
            # A no-break space is none to break at.
            re.sub(r"[ \n]+", " ", paragraph),
            WIDTH,
            initial_indent="  ",
            subsequent_indent="  ",
            break_long_words=False,
            break_on_hyphens=False,
        )


def code_lines(text: str) -> Iterator[str]:
    """YAML as it is written, moved in."""
    return (f"    {line}".rstrip() for line in text.splitlines())
