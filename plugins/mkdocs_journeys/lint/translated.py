"""What is said about the checks, in the reader's language; of the YAML of the examples, only the comments are."""

import re
from collections.abc import Callable
from dataclasses import replace

from mkdocs_journeys.lint.rule import Documentation, Rule
from mkdocs_journeys.wording import catalogue

# A catalogue of its own: these are long texts, and only who asks for them waits until they are read.
DOMAIN = "checks"
SECTIONS = ("checks", "why", "options")
EXAMPLES = ("example", "instead")
# A comment that is a sentence; one that names a file is the same in every language.
COMMENT = re.compile(r"(?:(?<=^# )|(?<=ignore\[J508\] ))[\w ]+\.?$", re.MULTILINE)


def translated(rule: Rule, language: str) -> Rule:
    """A check with its documentation in a language; in English where there are no words for that."""
    code = language.partition("-")[0]
    return rule if code == "en" else replace(rule, docs=said(rule.docs, catalogue(code, DOMAIN).gettext))


def said(docs: Documentation, translate: Callable[[str], str]) -> Documentation:
    """A documentation with its texts translated."""
    texts = {name: translate(sentences(getattr(docs, name))) for name in SECTIONS}
    examples = {
        name: COMMENT.sub(lambda found: translate(found[0]), getattr(docs, name)) for name in EXAMPLES
    }
    return replace(docs, **texts, **examples)


def sentences(section: str) -> str:
    """A section as the catalogue knows it: paragraphs without the line breaks of the source."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in section.split("\n\n"))
