"""A template that hands its page on in one piece.

Jinja hands a page on in some thousand small ones, each through every template and block that the page is made of.
"""

from collections.abc import Callable, Iterator, MutableMapping
from types import CodeType
from typing import Any

from jinja2 import Environment, Template
from jinja2.runtime import Context


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
        template.root_render_func = whole(template.root_render_func)
        return template


def whole(render: Callable[[Context], Iterator[str]]) -> Callable[[Context], Iterator[str]]:
    """The same in one piece."""

    def in_one_piece(context: Context) -> Iterator[str]:
        yield "".join(render(context))

    return in_one_piece
