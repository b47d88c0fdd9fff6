"""The theme's templates as quicker code: they are rendered once a page, which is most of a build that is known.

What they give is the same. An environment that somebody else has made their own is left as it is.
"""

from collections.abc import Iterator
from typing import Any

from jinja2 import Environment, Template, TemplateError, Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.idtracking import VAR_LOAD_PARAMETER
from jinja2.meta import find_referenced_templates
from mkdocs.theme import Theme
from mkdocs.utils.templates import url_filter

from mkdocs_journeys.mkdocs.absent import AbsentTemplate
from mkdocs_journeys.mkdocs.lonely import URL, lonely
from mkdocs_journeys.mkdocs.recalled import LONELY, Recalled
from mkdocs_journeys.mkdocs.strangers import alone, near
from mkdocs_journeys.pages.compiled import QuickCode, is_simple
from mkdocs_journeys.pages.shared_code import SharedCode

FIRST = ("main.html", "404.html")
# The theme finds its words by a name that is put together.
WORDS = ("partials/languages/{language}.html", "partials/languages/en.html")


class ThemeCode(QuickCode):
    """Writes the code of a template that is not ours: its words are not among our phrases."""

    def words(self, node: nodes.Expr, frame: Frame) -> str | None:
        """Nothing is known of its sentences."""
        return None

    # Whether the macros of the template look at nothing but what they are given.
    lonely: tuple[str, ...] | None = None

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """A template, with a sign where its macros look at nothing else."""
        self.lonely = lonely(node)
        super().visit_Template(node, frame)
        if self.lonely is not None:
            self.writeline(f"{LONELY} = {self.lonely!r}")

    def visit_Include(self, node: nodes.Include, frame: Frame) -> None:  # noqa: N802
        """Another template, of which nothing is known."""
        if self.lonely is not None:
            self.writeline("alone(context)", node)
        super().visit_Include(node, frame)

    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """A call; what came of it before may be known."""
        if forward_caller or node is self.put_out or not node.args or not is_simple(node):
            super().visit_Call(node, frame, forward_caller)
            return
        self.write("recall(")
        self.visit(node.node, frame)
        self.write(", context, ")
        self.arguments(node, frame)
        self.write(")")

    def write_commons(self) -> None:
        """What stands first in each function."""
        super().write_commons()
        self.writeline("undefined = absent")

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:  # noqa: N802  # the names are Jinja's
        """A name; for one that is not there the same thing stands each time."""
        ref = frame.symbols.ref(node.name)
        load = frame.symbols.find_load(ref) if node.ctx == "load" else None
        given = load is not None and load[0] == VAR_LOAD_PARAMETER and not self.parameter_is_undeclared(ref)
        if node.ctx == "load" and not given:
            self.write(f"(unknown[{node.name!r}] if {ref} is missing else {ref})")
        else:
            super().visit_Name(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """An attribute; of those that are not there, most are looked for again and again."""
        self.write("(v_ if (v_ := getattr((o_ := ")
        self.visit(node.node, frame)
        self.write(f"), {node.attr!r}, missing)) is not missing else lacking(o_, {node.attr!r}))")


class ThemeTemplate(AbsentTemplate):
    """A template of such code, which finds there what was made before."""

    @classmethod
    def names(cls, environment: Environment) -> dict[str, Any]:
        """What the code calls."""
        shelf = environment.bytecode_cache
        recalled = shelf.recalled if isinstance(shelf, ThemeShelf) else Recalled(environment)
        return super().names(environment) | {"recall": recalled.call, "alone": alone}


def quicken(env: Environment, recalls: bool = False) -> None:
    """Let the templates that are not compiled yet become quicker code.

    It `recalls` entries of the navigation where they never change from page to page.
    """
    is_ordinary = type(env) is Environment and env.undefined is Undefined
    is_ordinary = is_ordinary and env.code_generator_class is CodeGenerator and env.template_class is Template
    if is_ordinary and env.bytecode_cache is None and not env.auto_reload:
        env.code_generator_class = ThemeCode
        env.template_class = ThemeTemplate
        env.bytecode_cache = ThemeShelf(env, recalls)
        if env.filters.get(URL) is url_filter:
            env.filters[URL] = near


class ThemeShelf(SharedCode):
    """Where the code of such templates is kept, and found by an environment that writes the same code."""

    def __init__(self, env: Environment, recalls: bool = False) -> None:
        self.recalled = Recalled(env, recalls)
        written_by = (
            sorted((name, str(what_it_gets(each))) for name, each in env.filters.items()),
            sorted((name, str(what_it_gets(each))) for name, each in env.tests.items()),
            sorted(env.extensions),
            env.autoescape,
            env.finalize,
        )
        read_by = env.trim_blocks, env.lstrip_blocks, env.keep_trailing_newline, env.block_start_string
        super().__init__(f"theme {written_by} {read_by}")

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """What a template is known by; its source is looked at as well."""
        return f"{name}|{filename}"


def what_it_gets(function: object) -> object:
    """What a filter gets before its values: its call is written so."""
    return getattr(function, "jinja_pass_arg", None)


def compiled(theme: Theme) -> Iterator[str]:
    """Compile the templates of a theme that pages are made of, and name each."""
    env = theme.get_env()
    quicken(env)
    language = theme.get("language", "en")
    waiting = [*FIRST, *(name.format(language=language) for name in WORDS)]
    seen: set[str] = set()
    for name in waiting:
        if name not in seen:
            seen.add(name)
            waiting += referred(env, name)
            yield name


def referred(env: Environment, name: str) -> list[str]:
    """Compile a template, and tell which others it names; one that is not there, or is wrong, names none."""
    try:
        env.get_template(name)
        assert env.loader is not None
        source = env.loader.get_source(env, name)[0]
        return [other for other in find_referenced_templates(env.parse(source)) if other]
    except TemplateError:
        return []
