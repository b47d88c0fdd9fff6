"""The theme's templates as quicker code: they are rendered once a page, which is most of a build that is known.

What they give is the same. An environment that somebody else has made their own is left as it is.
"""

from collections.abc import Callable, MutableMapping
from types import CodeType
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame

from mkdocs_journeys.pages.compiled import QuickCode, called, left_out


class ThemeCode(QuickCode):
    """Writes the code of a template that is not ours: its words are not among our phrases."""

    def words(self, node: nodes.Expr, frame: Frame) -> str | None:
        """Nothing is known of its sentences."""
        return None


class ThemeTemplate(Template):
    """A template whose code asks for fewer calls."""

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
        template.root_render_func.__globals__.update(called=called, left_out=left_out)
        return template


def quicken(env: Environment) -> None:
    """Let the templates that are not compiled yet become quicker code."""
    is_ordinary = type(env) is Environment and env.code_generator_class is CodeGenerator
    if is_ordinary and env.template_class is Template and env.bytecode_cache is None and not env.auto_reload:
        env.code_generator_class = ThemeCode
        env.template_class = ThemeTemplate
