"""A template that hands its page on in one piece.

Jinja hands a page on in some thousand small ones, each through every template and block that the page is made of.
"""

from collections.abc import Callable, Iterator, MutableMapping
from types import CodeType
from typing import Any

import markupsafe
from jinja2 import Environment, Template
from jinja2.runtime import Context
from markupsafe import Markup

# The part of the library that is in C; the whole of it wraps each result, of which a page has some 2,500.
escape_text: Callable[[str], str] = getattr(markupsafe, "_escape_inner", markupsafe.escape)


class WholeTemplate(Template):
    """A template whose pieces are put together before anything is done with them."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002  # the name that Jinja calls it by
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """The template of compiled code."""
        template = super().from_code(environment, code, globals, uptodate)
        # What the compiled code says for each value that it puts out; it joins the results, and marks them as a whole.
        template.root_render_func.__globals__["escape"] = escaped
        template.root_render_func = whole(template.root_render_func)
        return template


def escaped(value: Any) -> str:
    """A value as it stands in HTML, as `markupsafe.escape` gives it, but not each wrapped in a `Markup` of its own."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    if kind is str or not hasattr(value, "__html__"):
        return escape_text(value if kind is str else str(value))
    return str(value.__html__())


def whole(render: Callable[[Context], Iterator[str]]) -> Callable[[Context], Iterator[str]]:
    """The same in one piece."""

    def in_one_piece(context: Context) -> Iterator[str]:
        yield "".join(render(context))

    return in_one_piece
