"""Bring the message catalogues up to date: python tools/words.py

Every sentence for people in the package is collected, and merged into the catalogue of each language. What has no
translation yet is listed, and the exit status is 1.
"""

import sys
from collections.abc import Iterator
from dataclasses import fields
from io import BytesIO
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po, write_po
from mkdocs_journeys.cli.helping import AS_IT_IS, PLACEHOLDER, paragraphs, placeholder
from mkdocs_journeys.cli.helping import DOMAIN as COMMANDS
from mkdocs_journeys.cli.main import journeys
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.lint.registry import RULES
from mkdocs_journeys.lint.translated import COMMENT, EXAMPLES, SECTIONS, sentences
from mkdocs_journeys.lint.translated import DOMAIN as CHECKS
from mkdocs_journeys.wording import DOMAIN

PACKAGE = Path(__file__).parent.parent / "plugins" / "mkdocs_journeys"
# English last: its words are put into the messages that the others are compared with.
LANGUAGES = ("fr", "en")
METHODS = [("templates/**.html", "jinja2"), ("**.py", "python")]
OPTIONS = {"templates/**.html": {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}}
KEYWORDS = {**DEFAULT_KEYWORDS, "Message": None, "Nouns": (1, 2)}
HEADER = "# {language} words of mkdocs-journeys."


def messages() -> Catalog:
    """Every sentence of the package, with the files that it stands in."""
    catalog = Catalog(project="mkdocs-journeys", charset="utf-8")
    found = extract_from_dir(PACKAGE, METHODS, OPTIONS, KEYWORDS)
    for file, _, message, comments, context in sorted(found, key=lambda entry: (entry[0], entry[1])):
        catalog.add(message, None, [(file, None)], auto_comments=comments, context=context)
    for words in diagram_words():
        catalog.add(words, None, [("diagram/labels.py", None)])
    return catalog


def diagram_words() -> Iterator[str]:
    """The words of the diagrams, which are defaults of a dataclass because that part knows no catalogues."""
    yield from (str(field.default) for field in fields(Labels) if field.name != "decimal")


def check_texts() -> Catalog:
    """What is said about each check, section by section."""
    catalog = Catalog(project="mkdocs-journeys", charset="utf-8")
    for rule in RULES:
        for section in SECTIONS:
            catalog.add(sentences(getattr(rule.docs, section)), None, [(f"{rule.code} {section}", None)])
        for section in EXAMPLES:
            for comment in COMMENT.findall(getattr(rule.docs, section)):
                catalog.add(comment, None, [(f"{rule.code} {section}", None)])
    return catalog


def help_texts() -> Catalog:
    """What the commands say of themselves, and the placeholders of their arguments."""
    catalog = Catalog(project="mkdocs-journeys", charset="utf-8")
    context = click.Context(journeys)
    for name, command in [("journeys", journeys), *commands(journeys, context)]:
        for paragraph in paragraphs(command.help or ""):
            catalog.add(paragraph.removeprefix(AS_IT_IS), None, [(name, None)])
        for param in command.get_params(context):
            said = getattr(param, "help", None)
            shown = "" if getattr(param, "is_flag", False) else placeholder(param, context)
            for text in [*([said] if said else []), *PLACEHOLDER.findall(shown)]:
                catalog.add(text, None, [(name, None)])
    for word in ("OPTIONS", "COMMAND", "ARGS"):
        catalog.add(word, None, [("journeys", None)])
    return catalog


def commands(group: click.Group, context: click.Context) -> Iterator[tuple[str, click.Command]]:
    """Each command below a group, with those below it."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None:
            yield name, command
        if isinstance(command, click.Group):
            yield from commands(command, context)


def updated(language: str, template: Catalog, domain: str = DOMAIN) -> Catalog:
    """The catalogue of a language with the sentences that there are now; of English, the sentences themselves."""
    path = source(language, domain)
    catalog = (
        read_po(BytesIO(path.read_bytes()), locale=language) if path.is_file() else Catalog(locale=language)
    )
    catalog.update(template, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    if language == "en":
        for message in catalog:
            if message.id:
                message.string = message.id
    return catalog


def source(language: str, domain: str = DOMAIN) -> Path:
    """The file of a catalogue."""
    return PACKAGE / "locale" / language / "LC_MESSAGES" / f"{domain}.po"


def written(catalog: Catalog, language: str) -> bytes:
    """The text of a catalogue; without dates, so that it only changes when its words do."""
    catalog.header_comment = HEADER.format(language=language)
    catalog.fuzzy = False
    text = BytesIO()
    write_po(
        text,
        catalog,
        width=100,
        omit_header=False,
        sort_output=True,
        include_lineno=False,
        ignore_obsolete=True,
    )
    lines = text.getvalue().decode("utf-8").splitlines(keepends=True)
    dated = ('"POT-Creation-Date', '"PO-Revision-Date', '"Last-Translator', '"Generated-By', '"Report-Msgid')
    return "".join(line for line in lines if not line.startswith(dated)).encode("utf-8")


def untranslated(catalog: Catalog) -> list[str]:
    """The sentences without a translation."""
    return [
        str(m.id)
        for m in catalog
        if m.id and not (all(m.string) if isinstance(m.string, tuple) else m.string)
    ]


def main() -> int:
    """Write the catalogues; 1 where something is still to be translated."""
    missing = []
    templates = (
        (DOMAIN, messages(), LANGUAGES),
        (CHECKS, check_texts(), ("fr",)),
        (COMMANDS, help_texts(), ("fr",)),
    )
    for domain, template, languages in templates:
        for language in languages:
            catalog = updated(language, template, domain)
            source(language, domain).parent.mkdir(parents=True, exist_ok=True)
            source(language, domain).write_bytes(written(catalog, language))
            missing += [f"{language}: {words}" for words in untranslated(catalog)]
    print("\n".join(missing) or "Every sentence is translated.")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
