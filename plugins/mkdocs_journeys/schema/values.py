"""The small types of the format in JSON Schema: how each is written, examples, and what is said where it is not."""

from mkdocs_journeys.model.catalog import MAIL, Language
from mkdocs_journeys.model.values.duration import ISO, Duration
from mkdocs_journeys.model.values.duration import WRITTEN as DURATION
from mkdocs_journeys.model.values.ident import Id
from mkdocs_journeys.model.values.link import Deliverable, Link, Path
from mkdocs_journeys.model.values.moment import Day, Moment
from mkdocs_journeys.model.values.money import WRITTEN as MONEY
from mkdocs_journeys.model.values.money import Money
from mkdocs_journeys.model.values.number import NUMBER, Flag, Range
from mkdocs_journeys.model.values.quantity import Quantity
from mkdocs_journeys.model.values.share import Share
from mkdocs_journeys.model.values.text import LANGUAGE
from mkdocs_journeys.model.values.value import Value
from mkdocs_journeys.schema.fragments import Schema

SINGLE = ["string", "number"]
ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
UNITS = "s, min, h, d, wk, mo, y"
QUANTITIES = (NUMBER.pattern, rf"{NUMBER.pattern} *%", DURATION.pattern, ISO.pattern, MONEY.pattern)
SHARE = Share.schema["anyOf"]

VALUES: dict[type[Value], Schema] = {
    Id: {
        "type": ["string", "integer"],
        "pattern": f"^{ID}$",
        "errorMessage": "An id has only letters a to z, digits and single hyphens, such as pay-by-card.",
    },
    Duration: {
        **Duration.schema,
        "examples": ["5 min", "1.5 d", "6 mo"],
        "errorMessage": f"Write a duration such as 5 min or 1.5 d (units: {UNITS}), or P2DT4H.",
    },
    Moment: {
        **Moment.schema,
        "examples": ["2026-09", "2026-09-30"],
        "errorMessage": "Write a month such as 2026-09, or a date such as 2026-09-30.",
    },
    Day: {
        **Day.schema,
        "examples": ["2026-09-30"],
        "errorMessage": "Write a date such as 2026-09-30.",
    },
    Money: {
        **Money.schema,
        "examples": ["0.35 EUR"],
        "errorMessage": "Write an amount and the code of its currency, such as 0.35 EUR.",
    },
    Share: {
        "type": ["string", "number"],
        "minimum": SHARE[0]["minimum"],
        "maximum": SHARE[0]["maximum"],
        "pattern": SHARE[1]["pattern"],
        "examples": ["62 %", 0.62],
        "errorMessage": "Write a percentage such as 62 %, or a number from 0 to 1.",
    },
    Quantity: {
        "type": ["number", "string"],
        "pattern": f"^(?:{'|'.join(QUANTITIES)})$",
        "examples": [40, "2.7 %", "5 min", "120 EUR"],
        "errorMessage": "Write a number, a percentage, a duration or an amount: 40, 2.7 %, 5 min or 120 EUR.",
    },
    Link: {
        "type": "string",
        "pattern": r"^(?:https?://\S+|mailto:\S+@\S+|(?!/)[^:\\]+)$",
        "examples": ["https://example.com/page"],
        "errorMessage": "Write https://..., mailto:... or the path of a file.",
    },
    Path: {
        "type": "string",
        "pattern": r"^(?!/)[^:\\]+$",
        "errorMessage": "Write the path of a file, seen from the folder of this one, with forward slashes.",
    },
    Deliverable: {"type": SINGLE, "minLength": 1, "errorMessage": "Write a text or a link."},
    Language: {
        **Language.schema,
        "examples": ["en", "fr", "pt-BR"],
        "errorMessage": "Write the code of a language, such as en, fr or pt-BR.",
    },
}
EMAIL: Schema = {
    "type": "string",
    # ECMAScript has no escape for a quote.
    "pattern": f"^{MAIL.pattern}$".replace('\\"', '"'),
    "examples": ["team@example.com"],
    "errorMessage": "Write a mail address such as team@example.com.",
}
TEXT: Schema = {
    "type": [*SINGLE, "object"],
    "minProperties": 1,
    "propertyNames": {"pattern": f"^{LANGUAGE.pattern}$", "errorMessage": "A language: en, fr, pt-BR."},
    "additionalProperties": {"type": SINGLE, "description": "The text in that language."},
    "errorMessage": "Write a text, or one for each language: {en: ..., fr: ...}.",
}
FILLED: Schema = {**TEXT, "pattern": r"\S", "patternErrorMessage": "Write a text: nothing stands here."}
MOODS = {-2: "very negative", -1: "negative", 0: "neutral", 1: "positive", 2: "very positive"}


def number(marks: Range) -> Schema:
    """A number within its range; one from -2 to 2 is a feeling, and is offered in words."""
    kind = "integer" if marks.whole else "number"
    most = {} if marks.most is None else {"maximum": marks.most}
    fragment = {"type": kind, "minimum": marks.least, **most, "errorMessage": f"{marks.hint}.".capitalize()}
    if (marks.least, marks.most) == (min(MOODS), max(MOODS)):
        fragment["defaultSnippets"] = [{"label": f"{n} {word}", "body": n} for n, word in MOODS.items()]
    return fragment


def yes_or_no(marks: Flag) -> Schema:
    """True or false."""
    return {"type": "boolean", "errorMessage": "Write true or false."}
