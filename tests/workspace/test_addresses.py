"""Ways between pages lead there, however they are worked out."""

from __future__ import annotations

from urllib.parse import parse_qsl, unquote, urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_journeys.workspace.addresses import Addresses, query

FOLDERS = st.lists(st.sampled_from(["a", "journeys", "teams", "\u00e9t\u00e9", "b c", "x.y"]), max_size=3)
PAGES = FOLDERS.map(lambda steps: "".join(f"{step}/" for step in steps))
FILES = st.builds(lambda page, name: page + name, PAGES, st.sampled_from(["a.png", "rows.json", "100%.csv"]))


@given(PAGES, PAGES.filter(bool) | FILES, st.sampled_from(["", "part", "\u00e9-1"]))
def test_a_way_leads_to_its_target(start: str, target: str, anchor: str) -> None:
    way = Addresses().url(start, target, anchor)
    assert way
    found = urljoin(f"https://example.com/{start}", way)
    expected = f"https://example.com/{target}" + (f"#{anchor}" if anchor else "")
    assert unquote(found) == expected


@pytest.mark.parametrize("start", ["", "journeys/", "teams/logistics/"])
def test_a_way_stays_relative(start: str) -> None:
    assert not Addresses().url(start, "reviews/").startswith("/")


@given(st.dictionaries(st.sampled_from(["team", "q", "status"]), st.text(max_size=12)))
def test_what_is_asked_for_is_read_back(filters: dict[str, str]) -> None:
    asked = query({name: value for name, value in filters.items() if value.isprintable()})
    said = {name: value for name, value in filters.items() if value and value.isprintable()}
    assert dict(parse_qsl(asked)) == said
