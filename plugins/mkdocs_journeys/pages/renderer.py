"""Templates to HTML: one Jinja environment, with the words and figures of the site's language."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote, urlsplit

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    pass_environment,
)
from jinja2.ext import i18n
from jinja2.utils import missing
from markupsafe import Markup

from mkdocs_journeys.changes.escaping import HtmlStyle
from mkdocs_journeys.diagram.mini import spark, wave
from mkdocs_journeys.diff.change import Change
from mkdocs_journeys.diff.sentences import sentence
from mkdocs_journeys.figures.amounts import moved, quantity, within
from mkdocs_journeys.message import Message
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.pages.dense import Dense
from mkdocs_journeys.pages.drawing import labels_in
from mkdocs_journeys.pages.feelings import feelings
from mkdocs_journeys.pages.icons import icon
from mkdocs_journeys.pages.labels import label, mood_class, mood_word
from mkdocs_journeys.pages.lifting import lifted
from mkdocs_journeys.pages.phrases import Phrases
from mkdocs_journeys.pages.prose import ProseRenderer
from mkdocs_journeys.pages.shared_code import TEMPLATES, SharedCode
from mkdocs_journeys.pages.spec import PageSpec
from mkdocs_journeys.pages.template import WholeEnvironment
from mkdocs_journeys.pages.view import View
from mkdocs_journeys.wording import Wording

MOST_FIGURES = 8_192
# A link that may lead to another place from the next page.
WITHIN = re.compile(r'href="?+(?!\.\./\.\./|https?:|mailto:)')
# These macros of the marks make the same of the same values, wherever they stand.
MARKS = (
    "face",
    "priority",
    "dots",
    "review_status",
    "work_status",
    "kpi_status",
    "continuity",
    "kpi_states",
    "felt",
    "hurt",
    "next_review",
)


class Renderer:
    """Renders pages; `folders` are searched in their order, the package's own templates last."""

    def __init__(
        self, wording: Wording, folders: Sequence[str | Path] = (), default_language: str = "en"
    ) -> None:
        self.wording = wording
        self.plain_language = ""
        self.default_language = default_language
        self.prose = ProseRenderer()
        phrases = Phrases(wording)
        self.environment = WholeEnvironment(
            phrases.plain,
            loader=loader(folders),
            autoescape=True,
            undefined=StrictUndefined,
            extensions=[i18n, Dense],
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=SharedCode(wording.language),
        )
        self.environment.install_gettext_callables(  # type: ignore[attr-defined]
            phrases.gettext, phrases.ngettext, newstyle=True
        )
        self.environment.globals.update(_=phrases.gettext, gettext=phrases.gettext, ngettext=phrases.ngettext)
        self.environment.filters.update(self.filters())
        self.environment.globals.update(
            label=self.label,
            mood_class=mood_class,
            say=wording.say,
            spark_of=spark,
            wave_of=wave,
            icon_of=icon,
        )
        labels = labels_in(wording)
        self.environment.globals["feelings_of"] = lambda j: feelings(j, self.plain, labels)

    def render(self, spec: PageSpec, view: View) -> str:
        """The HTML of a page's content."""
        source = spec.source.file if spec.source else ""
        self.plain_language = str(spec.context.get("plain_language", ""))
        prose = partial(self.render_prose, view, source)
        html = self.environment.get_template(spec.template).render(**spec.context, view=view, prose=prose)
        return lifted(html, self.wording.language) if self.plain_language else html

    def macro(self, file: str, name: str) -> Callable[..., Markup]:
        """A macro of ours, or of a team's."""
        module = self.environment.get_template(f"journeys/macros/{file}.html").module
        found: Callable[..., Markup] = getattr(module, name)
        return found

    def mark(self, name: str) -> Callable[..., Markup]:
        """A macro of the marks as a filter: it is asked once for each value, and there are few."""
        return lru_cache(MOST_FIGURES, typed=True)(lambda *values: self.macro("marks", name)(*values))

    def ink(self, name: str, value: Any) -> str:
        """The HTML of a mark for a value, for those who write HTML themselves."""
        return str(self.environment.filters[name](value))

    def page_mark(self, file: str, name: str) -> Callable[[Any, View], Markup]:
        """A macro whose links depend on the page as a filter.

        What it tells on top, such as who runs a system, it tells where the page first names that. Both forms are the
        same on all pages of a folder, where no link stays within it.
        """
        shared: dict[tuple[str, str, Any], tuple[Markup, Markup]] = {}
        named: set[Any] = set()
        page = ""

        def marked(value: Any, view: View) -> Markup:
            nonlocal page
            if view.address != page:
                page = view.address
                named.clear()
            key = view.folder, self.plain_language, value
            both = shared.get(key)
            if both is None:
                macro = self.macro(file, name)
                both = macro(view, value), macro(view, value, told=True)
                if self.is_ours(file) and not WITHIN.search(both[0]):
                    shared[key] = both
            told = value in named
            named.add(value)
            return both[told]

        return marked

    def is_ours(self, file: str) -> bool:
        """Whether macros are ours, and not a team's, which may ask for anything."""
        template = self.environment.get_template(f"journeys/macros/{file}.html")
        return Path(template.filename or "").is_relative_to(TEMPLATES)

    def filters(self) -> dict[str, Any]:
        """What templates can do with a value."""
        wording = self.wording
        # Babel takes a while for each figure, and most figures are on many pages.
        figures: dict[str, Callable[..., str]] = {
            "number": wording.number,
            "signed": wording.signed,
            "percent": wording.percent,
            "share": wording.share,
            "portion": wording.portion,
            "money": wording.money,
            "date": wording.date,
            "moment": wording.moment,
            "duration": wording.duration,
            "rhythm": wording.rhythm,
            "seconds": wording.seconds,
            "quantity": lambda value, unit: quantity(value, unit, wording),
            "moved": lambda by, unit: moved(by, unit, wording),
            "within": lambda interval, unit: within(interval, unit, wording),
            "mood": lambda score: wording.say(mood_word(score)),
        }
        cached = {name: lru_cache(MOST_FIGURES)(figure) for name, figure in figures.items()}
        return (
            cached
            | {name: self.mark(name) for name in MARKS}
            | {
                "feeling": self.mark("mood"),
                "channel": self.page_mark("marks", "channel"),
                "team": self.page_mark("links", "team"),
                "systems": self.page_mark("links", "systems"),
                "label": lambda word, group: self.label(group, word),
                "t": self.text,
                "plain": self.plain,
                "say": wording.say,
                "mood_class": mood_class,
                "link_name": link_name,
                "attr": attribute,
                "scores": self.scores,
                "told": self.told,
                "made": Markup,
                "formed": lambda value, form: "–" if value is None else cached[form](value),
                "ledger": lambda table: table.body(self.ink),
                "ledger_foot": lambda table: table.foot(self.ink),
            }
        )

    def text(self, text: str | Message | None) -> str:
        """A text of an author's, in the site's language; where only another one is there, marked as that.

        It is escaped where it is put into a page, as everything is.
        """
        if not isinstance(text, Text):
            return self.wording.say(text or "")
        if not text.translations and not self.plain_language:
            return str(text)
        shown, language = self.spoken(text)
        if language is None:
            return shown
        kind = '<span lang="{}" class="j-missing">{}</span>' if text.translations else '<i lang="{}">{}</i>'
        return Markup(kind).format(language, shown)  # noqa: S704 - our own markup, its texts escaped

    def spoken(self, text: Text) -> tuple[str, str | None]:
        """A text for the page's language, and the language it is in where that is another."""
        if not text.translations:
            return str(text), self.plain_language or None
        return text.language(self.wording.language)

    def plain(self, text: str | Message | None) -> str:
        """The same without any mark, for the value of an attribute."""
        return (
            text.language(self.wording.language)[0]
            if isinstance(text, Text)
            else self.wording.say(text or "")
        )

    def told(self, change: Change) -> Markup:
        """A change as a sentence."""
        return Markup(sentence(change, HtmlStyle(self.wording)))  # noqa: S704 - the style escapes all texts

    def scores(self, scores: Sequence[float | None]) -> str:
        """The feelings of the stages in words."""
        return ", ".join("–" if score is None else self.wording.signed(score) for score in scores)

    def label(self, group: str, word: str | None) -> str:
        """A word of the format in the site's language."""
        return self.wording.say(label(group, word))

    def render_prose(self, view: View, source: str, text: Text | None) -> Markup:
        """A prose in the site's language; relative links lead to pages and files of the site."""
        if not text:
            return Markup("")
        shown, language = self.spoken(text)
        html = self.prose.render(shown, lambda link: prose_link(view, source, link))
        return Markup('<div lang="{}">{}</div>').format(language, html) if language else html


def loader(folders: Sequence[str | Path]) -> BaseLoader:
    """A team's template stands before ours of the same name, and can extend it as `original/journeys/...`."""
    return ChoiceLoader(
        [FileSystemLoader([*folders, TEMPLATES]), PrefixLoader({"original": FileSystemLoader(TEMPLATES)})]
    )


@pass_environment
def attribute(environment: Environment, thing: object, name: str) -> Any:
    """An attribute by its name; Jinja's own filter looks into the class first, and takes ten times as long."""
    found = getattr(thing, name, missing)
    return environment.undefined(obj=thing, name=name) if found is missing else found


def link_name(link: str) -> str:
    """What a link is called that bears no words: its file or last step, else its host or mailbox."""
    parts = urlsplit(link)
    name = unquote(parts.path.rstrip("/").rpartition("/")[2])
    return name if name and name.isprintable() else parts.netloc or link


def prose_link(view: View, source: str, link: str) -> str | None:
    """The address for a link to another YAML file or to a file that the site publishes; None where it is neither."""
    path, _, anchor = link.partition("#")
    target = normpath(join(dirname(source), path))
    workspace = view.workspace
    for sources, address in (
        (workspace.journey_sources, view.addresses.journey),
        (workspace.persona_sources, view.addresses.persona),
    ):
        for id, found in sources.items():
            if found.file == target:
                return view.url(address(id), anchor)
    return view.file_url(source, link)
