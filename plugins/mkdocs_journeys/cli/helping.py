"""What `--help` prints, in the site's language; it is only translated where somebody asks for it."""

import re
from collections.abc import Callable, Iterator
from copy import copy
from inspect import cleandoc
from typing import Any

import click

from mkdocs_journeys.cli.speaking import here
from mkdocs_journeys.wording import catalogue

# A catalogue of its own, as that of the checks: only who asks for help waits until it is read.
DOMAIN = "commands"
# A paragraph that begins so is laid out by its author.
AS_IT_IS = "\b\n"
PLACEHOLDER = re.compile(r"[A-Z]{2,}")
END = re.compile(r"\s*;|\.$")

Translate = Callable[[str], str]


class Spoken(click.Command):
    """A command whose help and usage are told in the site's language."""

    def get_help(self, ctx: click.Context) -> str:
        """The help, of a copy in which everything is translated."""
        return super(Spoken, self.said(ctx)).get_help(ctx)

    def get_usage(self, ctx: click.Context) -> str:
        """The line that a refusal begins with."""
        return super(Spoken, self.said(ctx)).get_usage(ctx)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Name what is missing as the usage does."""
        try:
            return super().parse_args(ctx, args)
        except click.BadParameter as problem:
            if problem.param is not None:
                problem.param = said_parameter(problem.param, ctx, translation())
            raise

    def said(self, ctx: click.Context) -> "Spoken":
        """This command in the site's language."""
        translate, other = translation(), copy(self)
        other.help = said_text(self.help or "", translate)
        other.params = [said_parameter(param, ctx, translate) for param in self.get_params(ctx)]
        other.add_help_option = False
        other.options_metavar = said_placeholders(self.options_metavar or "", translate)
        if isinstance(other, click.Group):
            other.subcommand_metavar = said_placeholders(other.subcommand_metavar or "", translate)
        return other


class SpokenGroup(Spoken, click.Group):
    """The same of a command that has others below it."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands, each with the beginning of what it does."""
        rows = [(name, beginning(text)) for name, text in self.purposes(ctx)]
        with formatter.section(here().gettext("Commands")):
            formatter.write_dl(rows)

    def purposes(self, ctx: click.Context) -> Iterator[tuple[str, str]]:
        """The names of the commands and what each says of itself."""
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            yield name, (command and command.help) or ""


def translation() -> Translate:
    """What translates help into the site's language."""
    return catalogue(here().language.partition("-")[0], DOMAIN).gettext


def beginning(text: str) -> str:
    """What a help begins with, in the site's language, up to where it goes into details."""
    first = next(paragraphs(text))
    return END.split(translation()(first), maxsplit=1)[0] if first else ""


def paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a help as the catalogue knows them."""
    for paragraph in cleandoc(text).split("\n\n"):
        yield paragraph if paragraph.startswith(AS_IT_IS) else " ".join(paragraph.split())


def said_text(text: str, translate: Translate) -> str:
    """A help, paragraph by paragraph."""
    return "\n\n".join(said_paragraph(paragraph, translate) for paragraph in paragraphs(text) if paragraph)


def said_paragraph(paragraph: str, translate: Translate) -> str:
    """A paragraph; one that is laid out stays so."""
    mark = AS_IT_IS if paragraph.startswith(AS_IT_IS) else ""
    return mark + translate(paragraph.removeprefix(AS_IT_IS))


def said_parameter(param: click.Parameter, ctx: click.Context, translate: Translate) -> click.Parameter:
    """An option or argument with its help and its placeholder."""
    other = copy(param)
    if not isinstance(param, click.Option):
        other.metavar = said_placeholders(placeholder(param, ctx), translate)
        return other
    assert isinstance(other, click.Option)
    other.help = translate(param.help) if param.help else param.help
    if not param.is_flag and not param.count:
        other.metavar = said_placeholders(placeholder(param, ctx), translate)
    return other


def said_placeholders(text: str, translate: Translate) -> str:
    """Placeholders such as FILE; the words of the format beside them are the same in every language."""
    return PLACEHOLDER.sub(lambda found: translate(found[0]), text)


def placeholder(param: Any, ctx: click.Context) -> str:
    """What stands for a value in the usage; before 8.2, click wanted nothing for it."""
    try:
        return str(param.make_metavar(ctx))
    except TypeError:
        return str(param.make_metavar())
