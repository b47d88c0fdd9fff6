"""Which language a text is in, and that the page says so where it is another one than its own."""

import re

import pytest
from mkdocs_journeys.pages.guess import language_of
from mkdocs_journeys.pages.lifting import lifted


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        (["Reçoit le refus", "Il ne sait pas pourquoi", "Une lettre de la mairie"], "fr"),
        (["Waits for the mail", "It is not there", "Calls the shop"], "en"),
        (["Checkout", "Mail"], ""),
        (["Le café", "The café"], ""),
        ([], ""),
        (["排队等候", "اتصل بنا"], ""),
    ],
)
def test_the_small_words_tell_the_language(texts: list[str], language: str) -> None:
    assert language_of(texts, ("en", "fr")) == language


def test_a_language_that_is_not_known_is_never_told() -> None:
    assert language_of(["to jest tekst, a nie obraz"] * 9, ("pl", "cs")) == ""


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ('<p>Mot <i lang="en">word</i></p>', '<p>Mot <i lang="en">word</i></p>'),
        ('<td><i lang="en">word</i></td>', '<td lang="en">word</td>'),
        (
            '<ul><li><i lang="en">a</i></li><li>2 <bdi lang="en">b</bdi><br></li><li></li></ul>',
            '<ul lang="en"><li>a</li><li>2 <bdi>b</bdi><br></li><li></li></ul>',
        ),
        (
            '<tr><th>Fait</th><td lang="en">a</td><td lang="en">b</td><td lang="en">c</td></tr>',
            '<tr lang="en"><th lang="fr">Fait</th><td>a</td><td>b</td><td>c</td></tr>',
        ),
        (
            '<tr><td>un</td><td lang="en">a</td><td lang="en">b</td></tr>',
            '<tr><td>un</td><td lang="en">a</td><td lang="en">b</td></tr>',
        ),
        (
            '<p><img alt="Mot"><b lang="en">a</b><b lang="en">b</b></p>',
            '<p><img alt="Mot"><b lang="en">a</b><b lang="en">b</b></p>',
        ),
        (
            '<p><b lang="en">a</b><b lang="de">b</b></p>',
            '<p><b lang="en">a</b><b lang="de">b</b></p>',
        ),
        (
            '<div class="j-prose" dir="auto"><div lang="en"><p>a</p></div></div>',
            '<div class="j-prose" dir="auto" lang="en"><p>a</p></div>',
        ),
    ],
)
def test_a_language_is_said_once_for_all_that_is_in_it(html: str, wanted: str) -> None:
    assert lifted(html, "fr") == re.sub(r'lang="(\w+)"', r"lang=\1", wanted)


def test_signs_that_need_no_other_one_between_tags_are_left() -> None:
    html = '<p title="&#34;"><b lang="en">it&#39;s &lt;b&gt;</b></p>'
    assert lifted(html, "fr") == '<p title="&#34;"><b lang=en>it\'s &lt;b&gt;</b></p>'
