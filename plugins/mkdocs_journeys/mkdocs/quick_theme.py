"""The theme's templates as quicker code: they are rendered once a page, which is most of a build that is known.

What they give is the same. An environment that somebody else has made their own is left as it is.
"""

from collections.abc import Iterator

from jinja2 import Environment, Template, TemplateError, Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.idtracking import VAR_LOAD_PARAMETER
from jinja2.meta import find_referenced_templates
from mkdocs.theme import Theme

from mkdocs_journeys.mkdocs.absent import AbsentTemplate
from mkdocs_journeys.pages.compiled import QuickCode
from mkdocs_journeys.pages.shared_code import SharedCode

FIRST = ("main.html", "404.html")
# The theme finds its words by a name that is put together.
WORDS = ("partials/languages/{language}.html", "partials/languages/en.html")


class ThemeCode(QuickCode):
    """Writes the code of a template that is not ours: its words are not among our phrases."""

    def words(self, node: nodes.Expr, frame: Frame) -> str | None:
        """Nothing is known of its sentences."""
        return None

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


def quicken(env: Environment) -> None:
    """Let the templates that are not compiled yet become quicker code."""
    is_ordinary = type(env) is Environment and env.undefined is Undefined
    is_ordinary = is_ordinary and env.code_generator_class is CodeGenerator and env.template_class is Template
    if is_ordinary and env.bytecode_cache is None and not env.auto_reload:
        env.code_generator_class = ThemeCode
        env.template_class = AbsentTemplate
        env.bytecode_cache = ThemeShelf(env)


class ThemeShelf(SharedCode):
    """Where the code of such templates is kept, and found by an environment that writes the same code."""

    def __init__(self, env: Environment) -> None:
        written_by = (
            sorted(env.filters),
            sorted(env.tests),
            sorted(env.extensions),
            env.autoescape,
            env.finalize,
        )
        read_by = env.trim_blocks, env.lstrip_blocks, env.keep_trailing_newline, env.block_start_string
        super().__init__(f"theme {written_by} {read_by}")

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """What a template is known by; its source is looked at as well."""
        return f"{name}|{filename}"


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
