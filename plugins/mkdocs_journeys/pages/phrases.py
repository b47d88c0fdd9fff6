"""The sentences of templates in the site's language.

Jinja's own way there takes three calls and two copies for each; a page says some hundred.
"""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup, escape

from mkdocs_journeys.wording import Wording


class Phrases:
    """What templates call as `_`, `gettext` and `ngettext`: with named values, which are escaped.

    `plain` are the sentences without values.
    """

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.known: dict[str, Markup] = {}
        self.plain = Remembered(self.gettext)

    def gettext(self, message: str, /, **values: Any) -> Markup:
        """A sentence with its values."""
        found = self.known.get(message)
        if found is None:
            found = self.known[message] = Markup(self.wording.gettext(message))  # noqa: S704
        return filled(found, values) if values or "%" in found else found

    def ngettext(self, singular: str, plural: str, num: int, /, **values: Any) -> Markup:
        """The sentence that a number asks for; the number is its value `num`."""
        return filled(self.wording.ngettext(singular, plural, num), {"num": num} | values)


class Remembered(dict[str, Markup]):
    """Sentences by what they are called in templates, each made when it is first asked for."""

    def __init__(self, make: Callable[[str], Markup]) -> None:
        super().__init__()
        self.make = make

    def __missing__(self, message: str) -> Markup:
        found = self[message] = self.make(message)
        return found


def filled(sentence: str, values: dict[str, Any]) -> Markup:
    """A sentence whose placeholders are replaced."""
    return Markup(str.__mod__(sentence, {name: escape(value) for name, value in values.items()}))  # noqa: S704
