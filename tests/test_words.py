"""The message catalogues hold every sentence of the package, and say the same in each language."""

from __future__ import annotations

import re
import runpy
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from mkdocs_journeys.cli.helping import DOMAIN as COMMANDS
from mkdocs_journeys.lint.registry import RULES
from mkdocs_journeys.lint.rule import Rule
from mkdocs_journeys.lint.translated import DOMAIN as CHECKS
from mkdocs_journeys.lint.translated import EXAMPLES, SECTIONS, translated
from mkdocs_journeys.model.values.duration import Duration
from mkdocs_journeys.model.values.moment import Moment
from mkdocs_journeys.model.values.money import Money
from mkdocs_journeys.model.values.share import Share
from mkdocs_journeys.wording import DOMAIN, Wording

WORDS = runpy.run_path(str(Path(__file__).parent.parent / "tools" / "words.py"))
CODE = re.compile(r"`[^`]+`")
FIELD = re.compile(r"%\(\w+\)[sd]|\{\w*(?::[^}]*)?\}")
SPACES = str.maketrans({"\u00a0": " ", "\u202f": " "})


@pytest.fixture(scope="module")
def template() -> Catalog:
    """Every sentence of the package."""
    catalog: Catalog = WORDS["messages"]()
    return catalog


def catalogue(language: str, domain: str = DOMAIN) -> Catalog:
    """The catalogue of a language as it is kept."""
    return read_po(BytesIO(WORDS["source"](language, domain).read_bytes()), locale=language)


def forms(text: str | tuple[str, ...] | list[str]) -> list[str]:
    """The forms of a sentence."""
    return [text] if isinstance(text, str) else list(text)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_sentence_is_there(template: Catalog, language: str) -> None:
    known = {
        forms(message.id)[0] for message in catalogue(language) if message.id and all(forms(message.string))
    }
    missing = [
        forms(message.id)[0] for message in template if message.id and forms(message.id)[0] not in known
    ]
    assert missing == [], "run: python tools/words.py"


def test_what_is_said_about_each_check_is_there_in_french() -> None:
    known = {str(m.id): str(m.string) for m in catalogue("fr", CHECKS) if m.id}
    wanted = {str(m.id) for m in WORDS["check_texts"]() if m.id}
    assert sorted(wanted - {id for id, said in known.items() if said}) == [], "run: python tools/words.py"


def test_the_help_of_each_command_is_there_in_french() -> None:
    known = {str(m.id): str(m.string) for m in catalogue("fr", COMMANDS) if m.id}
    wanted = {str(m.id) for m in WORDS["help_texts"]() if m.id}
    assert sorted(wanted - {id for id, said in known.items() if said}) == [], "run: python tools/words.py"


def without_comments(text: str) -> str:
    """YAML without what follows a hash."""
    return "\n".join(line.split("# ")[0] for line in text.splitlines())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_translated_check_names_the_same_keys_and_words(rule: Rule) -> None:
    french = translated(rule, "fr-CA")
    for example in EXAMPLES:
        assert without_comments(getattr(french.docs, example)) == without_comments(
            getattr(rule.docs, example)
        )
    for section in SECTIONS:
        english, said = getattr(rule.docs, section), getattr(french.docs, section)
        assert said != english
        assert set(CODE.findall(" ".join(english.split()))) <= set(CODE.findall(said)), section
    assert translated(rule, "en") is rule


@pytest.mark.parametrize("message", [m for m in catalogue("fr") if m.id], ids=lambda m: forms(m.id)[0][:40])
def test_a_translation_has_the_fields_of_its_sentence(message: Message) -> None:
    wanted = set(FIELD.findall(forms(message.id)[-1]))
    for translation in forms(message.string):
        found = set(FIELD.findall(translation))
        assert found == wanted or (
            found < wanted and wanted - found <= {"{n}", "%(n)s", "%(num)d", "%(num)s"}
        )


def test_figures_are_written_the_french_way() -> None:
    say = Wording("fr")
    said = [
        say.share(Share.parse("62 %")),
        say.money(Money.parse("1400 EUR")),
        say.money(Money.parse("0.35 EUR")),
        say.number(1234.5),
        say.moment(Moment.parse("2026-09")),
        say.moment(Moment.parse("2026-09-30")),
        say.duration(Duration.parse("1.5 d")),
        say.duration(Duration.parse("P2DT4H")),
    ]
    assert [text.translate(SPACES) for text in said] == [
        "62 %",
        "1 400 €",
        "0,35 €",
        "1 234,5",
        "sept. 2026",
        "30 sept. 2026",
        "1,5 j",
        "2 j 4 h",
    ]


def test_a_language_without_a_catalogue_has_english_words_and_its_own_figures() -> None:
    say = Wording("de")
    assert say.gettext("Journeys") == "Journeys"
    assert say.number(1234.5) == "1.234,5"
