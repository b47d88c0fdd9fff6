"""The quicker code of templates gives what Jinja's own gives."""

from __future__ import annotations

from typing import Any

import pytest
from jinja2 import Environment, StrictUndefined, UndefinedError, pass_context
from markupsafe import Markup
from mkdocs_journeys.pages.phrases import Phrases
from mkdocs_journeys.pages.template import WholeEnvironment
from mkdocs_journeys.wording import Wording


class Thing:
    """Something with attributes, entries and a method."""

    title = "<b>"
    nothing = None

    def __getitem__(self, name: str) -> str:
        return {"entry": "&"}[name]

    def said(self, *values: Any, **named: Any) -> str:
        return f"{values}{named}"


@pass_context
def of_context(context: Any, name: str) -> str:
    return f"{context[name]}!"


SAME = (
    "{{ thing.title }}{{ thing.entry }}{{ thing.nothing }}{{ thing['entry'] }}{{ pairs.items() | list }}",
    "{{ thing.said(1, thing.said('<'), named=2) }}{{ thing.said(*[1, 2], **{'a': 3}) }}",
    "{{ thing.said(**{'class': 1}) }}",
    "{% macro m(a, b='<', c=none) %}[{{ a }}{{ b }}{{ c }}]{% endmacro %}{{ m(1) }}{{ m(1, 2) }}"
    "{{ m(m(1, 2, 3)) }}{{ m(1, c=2) }}",
    "{% macro m() %}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1, x=2) }}{{ m() }}",
    "{% macro m(a) %}<{{ caller(a) }}>{% endmacro %}{% call(x) m('&') %}{{ x }}{% endcall %}",
    "{% set s %}{{ thing.title }}{% endset %}{{ s }}{{ s ~ '<' }}{{ safe }}{{ safe ~ '<' }}",
    "{% for x in numbers if x > 1 %}{{ loop.index }}{{ x }}{{ loop.cycle('<', '>') }}{% endfor %}",
    "{% for row in tree recursive %}{{ row.name }}{% if row.below %}({{ loop(row.below) }}){% endif %}{% endfor %}",
    "{% autoescape false %}{{ thing.title }}{{ thing.said(1) }}{% endautoescape %}{{ thing.title }}",
    "{{ of_context('number') }}{{ namespace(a=1).a }}{{ joiner('<')() }}{{ range(3) | list }}{{ dict(a=1) }}",
    "{% for _, x in pairs.items() %}{{ _ }}{{ x }}{% endfor %}",
    "{% macro m(_) %}{{ _('a') }}{% endmacro %}{{ m(thing.said) }}",
    "{{ thing.absent is defined }}{{ thing.absent | default('none') }}{{ numbers | map(attribute='real') | list }}",
)
VALUES = {
    "thing": Thing(),
    "pairs": {"a": "<", "b": 2},
    "numbers": [1, 2, 3],
    "safe": Markup("<i>"),
    "tree": [{"name": "a", "below": [{"name": "<", "below": []}]}],
    "number": 7,
}


def environments() -> tuple[Environment, Environment]:
    options: dict[str, Any] = {"autoescape": True, "undefined": StrictUndefined, "trim_blocks": True}
    found = Environment(**options), WholeEnvironment(Phrases(Wording()).plain, **options)
    for environment in found:
        environment.globals.update(of_context=of_context, _=Phrases(Wording()).gettext)
    return found


@pytest.mark.parametrize("text", SAME)
def test_it_gives_the_same(text: str) -> None:
    plain, quick = environments()
    assert quick.from_string(text).render(**VALUES) == plain.from_string(text).render(**VALUES)


@pytest.mark.parametrize(
    "text", ["{{ thing.absent }}", "{{ absent.title }}", "{{ absent('a') }}", "{{ thing.absent() }}"]
)
def test_what_is_not_there_is_told(text: str) -> None:
    for environment in environments():
        with pytest.raises(UndefinedError, match="absent"):
            environment.from_string(text).render(**VALUES)


def test_sentences_come_in_the_language_of_the_environment() -> None:
    text = '{{ _("Stages") }}{% set word = _("Stages") %}{{ word ~ "<" }}{{ [word] | join }}'
    said = {}
    for language in ("en", "fr"):
        environment = WholeEnvironment(Phrases(Wording(language)).plain, autoescape=True)
        environment.globals["_"] = Phrases(Wording(language)).gettext
        said[language] = environment.from_string(text).render()
    assert said == {"en": "StagesStages&lt;Stages", "fr": "ÉtapesÉtapes&lt;Étapes"}
