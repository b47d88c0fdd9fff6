"""The theme's templates as quicker code: they are rendered once a page, which is most of a build that is known.

What they give is the same. An environment that somebody else has made their own is left as it is.
"""

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame

from mkdocs_journeys.pages.compiled import QuickCode, QuickTemplate


class ThemeCode(QuickCode):
    """Writes the code of a template that is not ours: its words are not among our phrases."""

    def words(self, node: nodes.Expr, frame: Frame) -> str | None:
        """Nothing is known of its sentences."""
        return None


def quicken(env: Environment) -> None:
    """Let the templates that are not compiled yet become quicker code."""
    is_ordinary = type(env) is Environment and env.code_generator_class is CodeGenerator
    if is_ordinary and env.template_class is Template and env.bytecode_cache is None and not env.auto_reload:
        env.code_generator_class = ThemeCode
        env.template_class = QuickTemplate
