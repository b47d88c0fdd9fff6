"""What of a journey or persona is in the language of its page."""

from collections.abc import Iterator

from mkdocs_journeys.lint.texts import items, text_keys
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.pages.guess import language_of
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.workspace import Workspace


def tongue(owner: Journey | Persona, workspace: Workspace, wording: Wording) -> dict[str, object]:
    """What the templates get: whether nothing is translated, else what plain texts are in, and what to call that.

    The words of texts that are written once tell their language: some files are written in that of those who live
    them. Where they do not tell, they are in the catalogue's first one if others of the file are translated.
    """
    languages, own = workspace.vocabulary.languages, wording.language
    if len(languages) < 2:
        return told()
    texts = list(texts_of(owner))
    plain = [text for text in texts if not text.translations]
    translated = len(plain) < len(texts)
    written = language_of(map(str, plain), languages) or (languages[0] if translated else "")
    if written == own or not plain:
        return told(rest=wording.name_of(languages[0]) if lacks(owner, own) else "")
    if not any(own in text.translations for text in texts):
        return told(as_written=own != languages[0] or bool(written), plain=written)
    return told(plain=written, rest=wording.name_of(written) if lacks(owner, own, plain=True) else "")


def told(as_written: bool = False, plain: str = "", rest: str = "") -> dict[str, object]:
    """What the templates get."""
    return {"as_written": as_written, "plain_language": plain, "rest_in": rest}


def lacks(owner: Journey | Persona, language: str, plain: bool = False) -> bool:
    """Whether a title is not there in a language; those that are written once count where `plain` says so."""
    titles = (getattr(element, "title", None) for element in owner.walk())
    texts = (title for title in titles if isinstance(title, Text) and (plain or title.translations))
    return any(language not in title.translations for title in texts)


def texts_of(owner: Journey | Persona) -> Iterator[Text]:
    """All texts that are for people."""
    for element in owner.walk():
        keys = text_keys(type(element))
        for name, value in vars(element).items():
            if name in keys and value:
                yield from (value,) if isinstance(value, Text) else (text for _, text in items(value))
