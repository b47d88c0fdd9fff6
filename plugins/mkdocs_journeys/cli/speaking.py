"""The language that refusals come in, and the words of click's own: those of the site that one stands in.

Nothing is read for it before there is something to say.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from types import ModuleType
from typing import Any

import click

from mkdocs_journeys.message import Message
from mkdocs_journeys.wording import LANGUAGES, Wording

SPELT = re.compile(r"""^[^#\n]*\b(?:locale|language):\s*["']?([a-z]{2})\b""", re.MULTILINE)
LANG, FILES = "--lang", ("--config-file", "-f")
# What click says of help, and where somebody got the form of a command wrong.
WORDS = (
    Message("Options"),
    Message("Commands"),
    Message("default: {default}"),
    Message("required"),
    Message("Usage:"),
    Message("Error: {message}"),
    Message("Try '{command} {option}' for help."),
    Message("Missing command."),
    Message("Missing argument"),
    Message("Missing option"),
    Message("No such option {name!r}."),
    Message("Did you mean {possibility}?"),
    Message("(Did you mean one of: {possibilities}?)"),
    Message("No such command {name!r}."),
    Message("Got unexpected extra argument ({args})"),
    Message("Got unexpected extra arguments ({args})"),
    Message("Option {name!r} requires an argument."),
    Message("Option {name!r} does not take a value."),
    Message("Invalid value: {message}"),
    Message("Invalid value for {param_hint}: {message}"),
    Message("{value!r} is not {choice}."),
    Message("{value!r} is not one of {choices}."),
    Message("{value!r} is not a valid {number_type}."),
    Message("{value} is not in the range {range}."),
    Message("{name} {filename!r} does not exist."),
    Message("{name} {filename!r} is a file."),
    Message("{name} {filename!r} is a directory."),
    Message("{name} {filename!r} is not readable."),
    Message("file"),
    Message("directory"),
    Message("path"),
    Message("Choose from:\n\t{choices}"),
    Message("Aborted!"),
)
KINDS = ("file", "directory", "path")
called: list[tuple[str, ...]] = [()]  # the words of the command that runs
KNOWN = frozenset(word.template for word in WORDS)


def here() -> Wording:
    """The language that was asked for, else the one of the site."""
    return known(called[0])


@cache
def known(arguments: tuple[str, ...]) -> Wording:
    """The same for the words of a command."""
    lang = behind(arguments, (LANG,))
    return Wording(lang) if lang in LANGUAGES else of_site(behind(arguments, FILES))


def of_site(file: str | None) -> Wording:
    """The language of a site, English where there is none."""
    from pathlib import Path

    from mkdocs_journeys.cli.project import Unnamed, read_project
    from mkdocs_journeys.errors import JourneysError

    try:
        return Wording(read_project(Path(file) if file else None).locale)
    except Unnamed as unnamed:
        return Wording(unnamed.project.locale)
    except (JourneysError, OSError):
        return Wording(spelt(file))


def spelt(file: str | None) -> str:
    """The language that a configuration names which cannot be understood as a whole; English where it names none."""
    from pathlib import Path

    from mkdocs_journeys.cli.project import nearest_config

    try:
        place = Path(file) if file else nearest_config(Path.cwd())
        named = SPELT.findall(place.read_text("utf-8", "replace")) if place else []
    except OSError:
        named = []
    return next((language for language in named if language in LANGUAGES), "en")


def behind(arguments: tuple[str, ...], names: tuple[str, ...]) -> str | None:
    """What stands behind one of some options."""
    for at, word in enumerate(arguments):
        name, sign, value = word.partition("=")
        if name in names:
            return value if sign else next(iter(arguments[at + 1 : at + 2]), None)
    return None


def speak(arguments: Sequence[str] | None) -> None:
    """Have click say its words as we do: it looks for them in the machine's language, which is not the site's."""
    called[0] = tuple(sys.argv[1:] if arguments is None else arguments)
    known.cache_clear()
    for module in modules():
        vars(module).update(_=one, ngettext=several)


def modules() -> Iterator[ModuleType]:
    """The modules of click that say something to people."""
    for name in ("core", "decorators", "exceptions", "formatting", "parser", "types"):
        module: Any = getattr(click, name, None)
        if isinstance(module, ModuleType) and "_" in vars(module):
            yield module


class Later(str):
    """What click calls a kind of file, translated when it is said: it asks while commands are still being defined."""

    __slots__ = ()

    def title(self) -> str:
        """As it begins a sentence."""
        return here().gettext(str(self)).title()


def one(text: str) -> str:
    """A text of click's."""
    if text in KINDS:
        return Later(text)
    return here().gettext(text) if text in KNOWN else text


def several(one_thing: str, things: str, number: int) -> str:
    """A text of click's that depends on how many there are."""
    return one(one_thing if number == 1 else things)
