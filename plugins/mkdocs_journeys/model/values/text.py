"""Texts, in one language or several, and prose."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar, Self

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema

from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.value import malformed, problem

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
NO_TRANSLATIONS: Mapping[str, str] = MappingProxyType({})


class Text(str):
    """A text as it was written; where it was written in several languages, the one in the site's default language.

    `translations` maps each language to its text, and is empty for a plain value.
    """

    __slots__ = ("translations",)
    translations: Mapping[str, str]
    prose: ClassVar[bool] = False

    def __new__(cls, value: str = "", translations: Mapping[str, str] = NO_TRANSLATIONS) -> Self:
        text = super().__new__(cls, value)
        text.translations = translations
        return text

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (str(self), dict(self.translations)))

    def language(self, wanted: str) -> tuple[str, str | None]:
        """The text for a language, and the language it is in where that is not the wanted one (or not known: None)."""
        if not self.translations or wanted in self.translations:
            return self.translations.get(wanted, str(self)), None
        return next(((t, lang) for lang, t in self.translations.items() if t == str(self)), (str(self), None))

    @classmethod
    def validate(cls, raw: Any, info: ValidationInfo) -> Self:
        """The text of what stands in the file: a value, or a mapping of languages to values."""
        if type(raw) is str:
            # What `__new__` does, without the calls: a journey has some hundred texts.
            text = str.__new__(cls, raw if cls.prose else raw.strip())
            text.translations = NO_TRANSLATIONS
            return text
        if isinstance(raw, str):
            return raw if isinstance(raw, cls) else cls(raw if cls.prose else raw.strip())
        if isinstance(raw, dict) and raw:
            context = {} if info.context is None else info.context
            context["localised"] = True  # whoever validates a file may ask
            return cls.localised(raw, context.get("languages", ()))
        hint = Message("write one text") if isinstance(raw, list) else None
        kind = Message("a list") if isinstance(raw, list) else Message("nothing")
        raise problem("J203", Message("a text is expected here, not {kind}", kind=kind), hint)

    @classmethod
    def localised(cls, raw: Mapping[str, Any], languages: tuple[str, ...]) -> Self:
        """A text in several languages; the default one, else the first, stands for it."""
        if not any(LANGUAGE.fullmatch(key) for key in raw) or any(
            isinstance(v, dict | list) for v in raw.values()
        ):
            hint = Message("write one text, or one for each language: {yaml}", yaml="{en: ..., fr: ...}")
            raise problem("J203", Message("a text is expected here, not keys and values"), hint)
        for key in raw:
            if not LANGUAGE.fullmatch(key):
                lower = key.lower()
                raise malformed(
                    Message("the code of a language"), key, lower if LANGUAGE.fullmatch(lower) else "en"
                )
        texts = {key: value.strip() for key, value in raw.items() if value is not None and value.strip()}
        chosen = next((lang for lang in languages if lang in texts), next(iter(texts), ""))
        return cls(texts.get(chosen, ""), texts)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(cls.validate)


class Prose(Text):
    """A text that is Markdown and may take several lines."""

    __slots__ = ()
    prose = True


class Filled:
    """Marks a text that may not be empty."""

    @staticmethod
    def validate(text: Text) -> Text:
        """The text, where there is something in it."""
        if not text.strip():
            raise problem("J207", Message("nothing stands here"), Message("write a text"))
        return text

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.validate, handler(source))
