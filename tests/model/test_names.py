"""Ids, links and languages: what is read, and what is refused with a word on how to write it."""

import pytest
from mkdocs_journeys.model.catalog import Language
from mkdocs_journeys.model.values.ident import Id
from mkdocs_journeys.model.values.link import Deliverable, Link

from tests.model.refusals import refused


@pytest.mark.parametrize("text", ["a", "first-order", "2nd", "2024", "a-b-c"])
def test_ids(text: str) -> None:
    assert Id.validate(text) == text


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("First order", "first-order"),
        ("première-commande", "premiere-commande"),
        ("оплата", "oplata"),
        ("a_b", "a-b"),
        ("-a", "a"),
        ("a--b", "a-b"),
        ("con", "the-con"),
        ("lpt1", "the-lpt1"),
        ("index", "the-index"),
        ("!!!", "pay-by-card"),
        ("", "pay-by-card"),
        ("../x", "x"),
        ("a#b", "a-b"),
    ],
)
def test_no_ids(text: str, hint: str) -> None:
    assert refused(Id.validate, text)[::2] == ("J108", f'write one like "{hint}"')


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com",
        "HTTPS://example.com/a?b=c#d",
        "http://localhost:8000/x",
        "mailto:cx@example.com",
        "docs/ticket.md",
        "../docs/ticket.md#part",
        "ticket",
    ],
)
def test_links(text: str) -> None:
    assert Link.validate(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "javascript: alert(1)",
        " javascript:alert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "file:///etc/passwd",
        "ftp://example.com/x",
        "blob:x",
        "C:/docs/x.md",
        "C:\\docs\\x.md",
        "docs\\x.md",
        "\\\\server\\x",
        "//example.com/x",
        "/etc/passwd",
        "https://",
        "https:/example.com",
        "https:example.com",
        "https://exa mple.com",
        'https://example.com/"onclick=',
        "https://example.com/<b>",
        "https://[::1",
        "mailto:nobody",
    ],
)
def test_no_links(text: str) -> None:
    code, _, hint = refused(Link.validate, text)
    assert code == "J206"
    assert hint


@pytest.mark.parametrize(
    ("text", "is_link"),
    [
        ("Node.js", False),
        ("v2.0", False),
        ("Amazon.com", False),
        ("slot-picker", False),
        ("Note: keep it", False),
        ("Note:keep", False),
        ("x-evil:alert(1)", False),
        ("and/or", False),
        ("the plan, plan.pdf", False),
        ("plan.pdf", True),
        ("PLAN.PDF#page", True),
        ("kit/card.fig", True),
        ("https://example.com", True),
        ("mailto:cx@example.com", True),
    ],
)
def test_deliverables(text: str, is_link: bool) -> None:
    assert (Deliverable.validate(text).link is not None) is is_link


@pytest.mark.parametrize("text", ["javascript:alert(1)", "data:text/html,x", "https://", "mailto:x"])
def test_no_deliverables(text: str) -> None:
    assert refused(Deliverable.validate, text)[0] == "J206"


def test_a_long_deliverable_is_looked_at_quickly() -> None:
    assert Deliverable.validate("a/" * 4_000).link is None


@pytest.mark.parametrize("code", ["en", "fr", "pt-BR", "zh-Hant-TW", "gsw"])
def test_languages(code: str) -> None:
    assert Language.validate(code) == code


@pytest.mark.parametrize("code", ["EN", "english", "e", "fr_FR", "", "en-"])
def test_no_languages(code: str) -> None:
    assert refused(Language.validate, code)[0] == "J206"
