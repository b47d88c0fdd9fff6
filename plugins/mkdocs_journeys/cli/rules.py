"""`journeys rules`: everything that is checked."""

import json
import sys
from collections.abc import Sequence
from shutil import get_terminal_size

import click

from mkdocs_journeys.cli.arguments import format_option, lang_option, wording_here
from mkdocs_journeys.cli.helping import Spoken
from mkdocs_journeys.lint.registry import RULES
from mkdocs_journeys.lint.rule import Rule
from mkdocs_journeys.lint.translated import translated
from mkdocs_journeys.wording import Wording


@click.command("rules", cls=Spoken)
@format_option(("text", "json"), "How the list is written.")
@lang_option
def command(form: str, lang: str | None) -> None:
    """List all checks: code, name, severity, and what is looked for.

    The severity is the usual one; `checks: {severity: ...}` in mkdocs.yml changes it.
    """
    wording = wording_here(lang)
    rules = [translated(rule, wording.language) for rule in RULES]
    click.echo(as_json(rules) if form == "json" else as_table(rules, wording))


def as_json(rules: Sequence[Rule]) -> str:
    """The checks for scripts; the shape is stable, and says its version."""
    return json.dumps({"version": 1, "rules": [entry(rule) for rule in rules]}, ensure_ascii=False, indent=2)


def entry(rule: Rule) -> dict[str, str]:
    """One check."""
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": str(rule.severity),
        "summary": rule.summary,
    }


def as_table(rules: Sequence[Rule], wording: Wording) -> str:
    """The checks for people, a line each."""
    levels = {rule: wording.gettext(str(rule.severity)) for rule in rules}
    names, severities = max(len(rule.name) for rule in rules), max(map(len, levels.values()))
    # Only a terminal breaks long lines in the middle of the table.
    width = get_terminal_size().columns if sys.stdout.isatty() else 1_000
    lines = (
        shorten(f"{rule.code}  {rule.name:{names}}  {level:{severities}}  {rule.summary}", width)
        for rule, level in levels.items()
    )
    more = wording.gettext('What each one means: journeys explain CODE, such as "journeys explain J503".')
    return "\n".join([*lines, "", more])


def shorten(line: str, width: int) -> str:
    """A line that fits."""
    return line if len(line) <= width else f"{line[: width - 1]}…"
