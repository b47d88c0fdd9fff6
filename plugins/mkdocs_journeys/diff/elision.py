"""What becomes of "de" before a word in French."""

import re
from collections.abc import Mapping

DE = re.compile(r"\bde \{(\w+)\}")
VOWELS = frozenset("aàâeéèêëiîïoôuùûyAÀÂEÉÈÊËIÎÏOÔUÙÛY")
DAY = re.compile(r"(?:[1-9]|[12]\d|3[01])(?:er)?\s[^\W\d]{3,}\.?\s\d{4}")


def elided(template: str, values: Mapping[str, str]) -> str:
    """A template of a French sentence with "d’" before a vowel and "du" before a day."""

    def article(found: re.Match[str]) -> str:
        value = values.get(found[1], "")
        if value[:1] in VOWELS:
            return f"d’{{{found[1]}}}"
        return f"du {{{found[1]}}}" if DAY.fullmatch(value) else found[0]

    return DE.sub(article, template)
