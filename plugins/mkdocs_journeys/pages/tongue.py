"""What of a journey or persona is in the language of its page."""

from mkdocs_journeys.lint.texts import localised
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.wording import Wording
from mkdocs_journeys.workspace.workspace import Workspace


def tongue(owner: Journey | Persona, workspace: Workspace, wording: Wording) -> dict[str, object]:
    """What the templates get: whether nothing is translated, else what plain texts are in, and what to call that.

    A text that is written once is in the catalogue's first language, unless all of its file is written once: some are
    written in the language of those who live them.
    """
    first, *others = workspace.vocabulary.languages
    own = wording.language
    if not others or own == first:
        return {"as_written": False, "plain_language": "", "rest_in": ""}
    if not speaks(owner, own):
        return {"as_written": True, "plain_language": "", "rest_in": ""}
    titles = (getattr(element, "title", None) for element in owner.walk())
    rest = any(isinstance(title, Text) and own not in title.translations for title in titles)
    return {
        "as_written": False,
        "plain_language": first,
        "rest_in": wording.name_of(first) if rest else "",
    }


def speaks(owner: Journey | Persona, language: str) -> bool:
    """Whether anything is there in a language."""
    return any(
        language in text.translations
        for element in owner.walk()
        for _, _, text in localised(type(element), (element,))
    )
