"""A template that hands its page on in one piece.

Jinja hands a page on in some thousand small ones, each through every template and block that the page is made of.
"""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from types import CodeType
from typing import Any

from jinja2 import Environment, Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, new_context
from markupsafe import Markup

from mkdocs_journeys.pages.compiled import QuickCode, QuickTemplate, escape_text
from mkdocs_journeys.pages.unquoted import unquoted


class WholeEnvironment(Environment):
    """An environment that is made anew for each build: a template that was asked for once is at hand from then on."""

    code_generator_class = QuickCode

    def __init__(self, phrases: Mapping[str, Markup], **options: Any) -> None:
        super().__init__(**options, auto_reload=False)
        self.template_class = WholeTemplate
        self.phrases = phrases
        self.asked: dict[str, Template] = {}

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        """A template as it is compiled."""
        return unquoted(super().preprocess(source, name, filename))

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: Any = None,  # noqa: A002
    ) -> Template:
        """The template of a name."""
        if globals is not None or not isinstance(name, str):
            return super().get_template(name, parent, globals)
        found = self.asked.get(name)
        if found is None:
            found = self.asked[name] = super().get_template(name, parent)
        return found


class WholeTemplate(QuickTemplate):
    """A template whose pieces are put together before anything is done with them."""

    in_pieces: Callable[[Context], Iterator[str]]

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
        template.in_pieces = template.root_render_func  # type: ignore[attr-defined]
        template.root_render_func = whole(template.root_render_func)
        return template

    @classmethod
    def names(cls, environment: Environment) -> dict[str, Any]:
        """What the code calls: for each value that it puts out, what it joins, and marks as a whole."""
        phrases = environment.phrases  # type: ignore[attr-defined]
        return super().names(environment) | {"escape": escaped, "phrases": phrases}

    def new_context(
        self,
        vars: Any = None,  # noqa: A002  # Jinja's name, as below
        shared: bool = False,
        locals: Any = None,  # noqa: A002
    ) -> Context:
        """The context of a part of the page, which does not have to know what of it is global."""
        known = None if shared else self.globals
        return new_context(self.environment, self.name, self.blocks, vars, shared, known, locals)

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:
        """The macros of a template, which see nothing of the page that asks for them."""
        if self._module is None:
            self._module = self.make_module()
        return self._module

    def make_module(
        self,
        vars: Any = None,  # noqa: A002
        shared: bool = False,
        locals: Any = None,  # noqa: A002
    ) -> TemplateModule:
        """The macros of a template, which go on to need its context."""
        context = self.new_context(vars, shared, locals)
        return TemplateModule(self, context, list(self.in_pieces(context)))


def escaped(value: Any) -> str:
    """A value as it stands in HTML, as `markupsafe.escape` gives it, but not each wrapped in a `Markup` of its own."""
    kind = type(value)
    if kind is str:
        return escape_text(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    if kind is int or kind is float:
        return str(value)
    return str(value.__html__()) if hasattr(value, "__html__") else escape_text(str(value))


def whole(render: Callable[[Context], Iterator[str]]) -> Callable[[Context], Iterator[str]]:
    """The same in one piece; then the page lets go of its macros, which hold what it was made from."""

    def in_one_piece(context: Context) -> Iterator[str]:
        yield "".join(render(context))
        context.vars.clear()

    return in_one_piece
