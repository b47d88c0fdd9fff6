"""The theme's templates as quicker code give what they gave before; what somebody has changed is left alone."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, UndefinedError
from jinja2.compiler import CodeGenerator
from mkdocs.theme import Theme
from mkdocs_journeys.mkdocs.quick_theme import ThemeCode, compiled, quicken
from mkdocs_journeys.pages import shared_code

TEMPLATES = {
    "main.html": """{% extends "base.html" %}
{% block content %}{{ super() }}<b>{{ page.title }}{{ page.nothing }}{{ page.meta.tags[0] }}</b>{% endblock %}""",
    "base.html": """{% import "item.html" as item with context %}{% set name = page.meta["name"] %}
{% macro greet(who, mark="!") %}{{ who|upper }}{{ mark }}{{ caller() if caller }}{% endmacro %}
{% call greet(name) %}<i>{{ page.items }}</i>{% endcall %}{{ greet("a", mark="?") }}{{ _("word") }}
{% for each in page.children if each.active %}{{ item.render(each, loop.index) }}{% endfor %}
{% include "part.html" %}{% block content %}base{% endblock %}""",
    "item.html": "{% macro render(each, n) %}{{ n }}.{{ each.title|e }}{{ each.meta.name }}{% endmacro %}",
    "part.html": "{{ name }}{{ config.extra.get('x', '<y>') }}{{ page.meta.items() | list | length }}",
}
PAGE = {
    "title": "<T>",
    "meta": {"name": "n", "tags": ["x"]},
    "children": [{"title": "<c>", "active": True, "meta": {}}, {"title": "d", "active": False}],
}


@pytest.fixture(autouse=True)
def nothing_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared_code, "KNOWN", {})


def environment() -> Environment:
    env = Environment(loader=DictLoader(TEMPLATES), auto_reload=False)
    env.globals["_"] = lambda text: f"[{text}]"
    return env


def rendered(env: Environment) -> str:
    return env.get_template("main.html").render(page=PAGE, config={"extra": {}})


def test_the_same_comes_out() -> None:
    quick = environment()
    quicken(quick)
    assert quick.code_generator_class is ThemeCode
    assert rendered(quick) == rendered(environment())


class Thing:
    here = "yes"


class Items:
    def __getitem__(self, name: str) -> str:
        return {"here": "yes"}[name]


ASKED = {"thing": Thing(), "items": Items(), "dict": {"here": "yes"}, "none": None, "text": "t"}


@pytest.mark.parametrize("name", [*ASKED, "unheard"])
@pytest.mark.parametrize(
    "rest", [".here", ".gone", ".gone.more", ".gone + 1", ".gone is defined", ".gone | d('x')"]
)
def test_what_is_not_there_is_told_in_the_same_words(name: str, rest: str) -> None:
    macro = f"{{% macro it(x, y) %}}[{{{{ x{rest} }}}}{{{{ y }}}}]{{% endmacro %}}"
    template = macro + f"{{{{ it({name}) * 2 }}}}{{{{ it() }}}}"
    said = []
    for is_quick in (True, False):
        env = Environment(loader=DictLoader({"main.html": template}), auto_reload=False)
        if is_quick:
            quicken(env)
        try:
            said.append(env.get_template("main.html").render(ASKED))
        except UndefinedError as error:
            said.append(str(error))
    assert said[0] == said[1]


@pytest.mark.parametrize("option", ["auto_reload", "bytecode_cache", "template_class"])
def test_an_environment_of_somebody_s_own_is_left_alone(option: str) -> None:
    env = environment()
    setattr(env, option, type("Own", (env.template_class,), {}) if option == "template_class" else True)
    quicken(env)
    assert env.code_generator_class is CodeGenerator


def test_what_was_compiled_once_is_not_compiled_again(monkeypatch: pytest.MonkeyPatch) -> None:
    theme = Theme("material", language="fr")
    names = list(compiled(theme))
    assert {"main.html", "base.html", "partials/nav.html", "partials/languages/fr.html"} <= set(names)
    again = theme.get_env()
    quicken(again)

    def fail(*_: object, **__: object) -> None:
        pytest.fail("compiled once more")

    with monkeypatch.context() as patch:
        patch.setattr(Environment, "compile", fail)
        assert all(again.get_template(name).name == name for name in names)
    other = theme.get_env()
    other.filters["new"] = str
    quicken(other)
    monkeypatch.setattr(Environment, "compile", fail)
    with pytest.raises(pytest.fail.Exception):
        other.get_template("main.html")


def test_a_template_that_is_changed_is_compiled_anew() -> None:
    env = environment()
    quicken(env)
    rendered(env)
    changed = Environment(loader=DictLoader(TEMPLATES | {"main.html": "new"}), auto_reload=False)
    quicken(changed)
    assert rendered(changed) == "new"
