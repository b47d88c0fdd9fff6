"""What a template puts out is escaped exactly as the library does it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape
from mkdocs_journeys.model.values.text import Text
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.pages.template import escaped
from mkdocs_journeys.wording import Wording


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_texts(text: str) -> None:
    for value in (text, Text(text), Markup(text)):
        assert escaped(value) == str(escape(value))


@pytest.mark.parametrize("value", [None, 1, 1.5, True, ["<b>"], Markup("<b>")])
def test_other_values(value: Any) -> None:
    assert escaped(value) == str(escape(value))


def test_a_macro_and_a_block_of_text_are_not_escaped_twice() -> None:
    environment = Renderer(Wording()).environment
    template = environment.from_string(
        "{% macro m(x) %}<i>{{ x }}</i>{% endmacro %}{% set s %}<b>{{ x }}</b>{% endset %}{{ m(x) }}{{ s }}"
        "{{ m(m(x)) }}"
    )
    assert template.render(x="<&'") == (
        "<i>&lt;&amp;&#39;</i><b>&lt;&amp;&#39;</b><i><i>&lt;&amp;&#39;</i></i>"
    )
