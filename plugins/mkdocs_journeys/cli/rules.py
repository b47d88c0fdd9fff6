"""`journeys rules`: everything that is checked."""

import json
import sys
from shutil import get_terminal_size

import click

from mkdocs_journeys.lint.registry import RULES
from mkdocs_journeys.lint.rule import Rule


@click.command("rules")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How the list is written.",
)
def command(form: str) -> None:
    """List all checks: code, name, severity, and what is looked for.

    The severity is the usual one; `checks: {severity: ...}` in mkdocs.yml changes it.
    """
    click.echo(as_json() if form == "json" else as_table())


def as_json() -> str:
    """The checks for scripts; the shape is stable, and says its version."""
    return json.dumps({"version": 1, "rules": [entry(rule) for rule in RULES]}, ensure_ascii=False, indent=2)


def entry(rule: Rule) -> dict[str, str]:
    """One check."""
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": str(rule.severity),
        "summary": rule.summary,
    }


def as_table() -> str:
    """The checks for people, a line each."""
    names = max(len(rule.name) for rule in RULES)
    severities = max(len(str(rule.severity)) for rule in RULES)
    # Only a terminal breaks long lines in the middle of the table.
    width = get_terminal_size().columns if sys.stdout.isatty() else 1_000
    lines = (
        shorten(f"{rule.code}  {rule.name:{names}}  {rule.severity!s:{severities}}  {rule.summary}", width)
        for rule in RULES
    )
    return "\n".join(
        [*lines, "", 'What each one means: journeys explain CODE, such as "journeys explain J503".']
    )


def shorten(line: str, width: int) -> str:
    """A line that fits."""
    return line if len(line) <= width else f"{line[: width - 1]}…"
