"""J412: a text that some readers cannot read."""

from collections.abc import Iterator

from mkdocs_journeys.diagnostics import Finding
from mkdocs_journeys.lint.context import Context
from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.lint.texts import localised
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.element import Element

CODE = "J412"


def check(context: Context) -> Iterator[Finding]:
    """Every text of the journeys, the personas and the catalogue that is written by language."""
    if not context.catalog_is_sound:
        return
    if any(owner.document is None or owner.document.localised for owner in context.everyone):
        for kind, parts in context.by_kind.items():
            yield from untranslated(context, kind, [element for _, element in parts])
    for entry in context.catalog.walk():
        yield from untranslated(context, type(entry), [entry])


def untranslated(context: Context, kind: type[Element], elements: list[Element]) -> Iterator[Finding]:
    """The findings for the texts that stand right in some elements of one kind."""
    wanted = context.workspace.vocabulary.languages
    for element, steps, text in localised(kind, elements):
        missing = [language for language in wanted if language not in text.translations]
        if missing:
            message = Message("this text is missing in: {languages}", languages=tuple(missing))
            hint = Message("add {yaml}", yaml=", ".join(f"{language}: ..." for language in missing))
            yield Finding(CODE, message, element.span_of(*steps), hint)


RULE = Rule(
    CODE,
    check,
    Documentation(
        checks="""
            A text that is written in several languages has all the languages of the catalogue. Texts in one
            language are left alone: quotes, for instance, stay as they were said.
        """,
        why="""
            A half translated page reads like a mistake: one heading in French among twelve in English. The page
            falls back to the default language, so nobody notices it before a customer-facing meeting does.
        """,
        example="""
            # journeys/_catalog.yml
            languages: [en, fr]

            # journeys/first-order.yml
            title: {en: First online order}
        """,
        instead="""
            # journeys/_catalog.yml
            languages: [en, fr]

            # journeys/first-order.yml
            title: {en: First online order, fr: Première commande en ligne}
        """,
        options="""
            None of its own: the languages are those of the catalogue. To work on one language first, take the other
            one out of `languages`, or leave the check out meanwhile: `checks: {ignore: [missing-translation]}`.
        """,
    ),
)
