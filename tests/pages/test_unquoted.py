"""A template loses quotation marks only where they mean nothing."""

import pytest
from mkdocs_journeys.pages.unquoted import unquoted


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ('<p class="j-muted">a</p>', "<p class=j-muted>a</p>"),
        ('<th scope="row" id="a">', '<th scope=row id="a">'),
        ('<p class="j-small j-muted">', '<p class="j-small j-muted">'),
        ('<p class="j-{{ kind }}">', '<p class="j-{{ kind }}">'),
        ('<p class="j-a"{% if b %} hidden{% endif %}>', '<p class="j-a"{% if b %} hidden{% endif %}>'),
        ('<a href="#{{ row.kpi.id }}" hidden>', "<a href=#{{ row.kpi.id }} hidden>"),
        ('<a href="#map_{{ id }}">', "<a href=#map_{{ id }}>"),
        ('<a href="#{{ title }}">', '<a href="#{{ title }}">'),
        ('<a href="{{ url }}#{{ id }}">', '<a href="{{ url }}#{{ id }}">'),
        ('<br class="j-a"/>', '<br class="j-a"/>'),
        ('{{ row(scope="row", class="j-a") }}', '{{ row(scope="row", class="j-a") }}'),
    ],
)
def test_marks_go_where_they_mean_nothing(source: str, wanted: str) -> None:
    assert unquoted(source) == wanted
