"""The frame of our pages is light, and means what it meant."""

from mkdocs_journeys.mkdocs.lean import lean

CONTENT = "<p>\n   as it was\n</p>"


def test_the_frame_loses_its_indentation() -> None:
    html = f"<nav>\n    <a>Home</a>\n\n   <a>\n  Us</a>\n</nav>\n  {CONTENT}\n    </body>\n"
    assert lean(html, CONTENT) == f"<nav>\n<a>Home</a>\n<a>\nUs</a>\n</nav>\n{CONTENT}\n</body>\n"


def test_what_is_shown_or_run_as_it_stands_is_left_alone() -> None:
    kept = "<pre>\n  a\n    b</pre>\n<script>let a = `\n    b`</script>\n<textarea>\n  c</textarea>"
    assert lean(f"<i>\n  </i>{kept}{CONTENT}", CONTENT) == f"<i>\n</i>{kept}{CONTENT}"


def test_a_page_that_another_plugin_has_changed_is_left_alone() -> None:
    assert lean("<b>\n  else</b>", CONTENT) == "<b>\n  else</b>"


def test_a_frame_may_begin_like_its_content() -> None:
    content = f"<p>{'like ' * 50}\n  one</p>"
    html = f"<p>{'like ' * 50}\n  other</p>{content}\n  </body>"
    assert lean(html, content) == f"<p>{'like ' * 50}\nother</p>{content}\n</body>"
