"""`journeys diff`: what is different between two states of the project, in the journeys' own terms."""

import sys
from contextlib import nullcontext
from pathlib import Path

import click

from mkdocs_journeys.cli.arguments import config_option, format_option, lang_option, output_option
from mkdocs_journeys.cli.helping import Spoken

FORMATS = ("text", "markdown", "json", "html")


@click.command("diff", cls=Spoken)
@click.argument("old", required=False)
@click.argument("new", required=False)
@config_option
@format_option(FORMATS, "How changes are written.")
@output_option("Write them to this file, and text to the terminal.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 where there are changes.")
@click.option(
    "--merge-base", is_flag=True, help="Compare with where NEW and OLD parted, as a pull request does."
)
@click.option(
    "--limit",
    type=click.IntRange(min=1_000),
    metavar="NUMBER",
    default=65_000,
    show_default=True,
    help="How many characters markdown may have: a comment on GitHub holds 65,536, one on GitLab 1,000,000.",
)
@lang_option
def command(
    old: str | None,
    new: str | None,
    config_file: Path | None,
    form: str,
    output: Path | None,
    exit_code: bool,
    merge_base: bool,
    limit: int,
    lang: str | None,
) -> None:
    """Tell what changed in the journeys, personas and the catalogue, as sentences.

    OLD and NEW are revisions of git, as in HEAD~1, main or v1.2, or folders. Without NEW, it is the working tree;
    without OLD, the last commit. OLD...NEW compares NEW with where the two parted.

    The exit status is 0, with --exit-code 1 where there are changes, and 2 where the command cannot do its work.
    """
    from mkdocs_journeys.cli.kept import seems_kept
    from mkdocs_journeys.cli.standby import on_standby
    from mkdocs_journeys.cli.telling import Wanted, prepare, tell

    with nullcontext(tell) if seems_kept(Path()) else on_standby(tell, prepare) as telling:
        from mkdocs_journeys.cli.answers import answer
        from mkdocs_journeys.cli.diffing import Request, both_sides
        from mkdocs_journeys.cli.writing import coloured, save, write

        with both_sides(Request(old, new, config_file, merge_base), lang) as sides:
            shown = Wanted("text" if output else form, coloured(), limit)
            told = answer(sides, shown, telling)
            if output is not None:
                save(answer(sides, Wanted(form, False, limit), telling).text, output)
    write(told.text)
    sys.exit(1 if exit_code and told.changed else 0)
