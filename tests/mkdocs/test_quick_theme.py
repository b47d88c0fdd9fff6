"""The theme's templates as quicker code give what they gave before; what somebody has changed is left alone."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment
from jinja2.compiler import CodeGenerator
from mkdocs_journeys.mkdocs.quick_theme import ThemeCode, quicken

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


@pytest.mark.parametrize("option", ["auto_reload", "bytecode_cache", "template_class"])
def test_an_environment_of_somebody_s_own_is_left_alone(option: str) -> None:
    env = environment()
    setattr(env, option, type("Own", (env.template_class,), {}) if option == "template_class" else True)
    quicken(env)
    assert env.code_generator_class is CodeGenerator
