"""Templates as quicker code: the same pages, with fewer calls for each value that is put out.

A page asks for some 5,000 attributes, calls 800 functions and macros and puts out 2,500 values. Jinja makes calls of
its own for each; here they are only made where something out of the ordinary is asked for.
"""

from collections.abc import Callable, MutableMapping
from functools import lru_cache, partial
from keyword import iskeyword
from types import BuiltinFunctionType, CodeType, FunctionType, MethodType
from typing import Any

import markupsafe
from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.idtracking import VAR_LOAD_RESOLVE
from jinja2.runtime import Context, Macro
from jinja2.utils import missing

from mkdocs_journeys.pages.shared_code import is_ours

# The part of the library that is in C; the whole of it wraps each result, of which a page has some 2,500.
escape_text: Callable[[str], str] = getattr(markupsafe, "_escape_inner", markupsafe.escape)
ORDINARY = frozenset(
    (BuiltinFunctionType, FunctionType, MethodType, Macro, partial, type(lru_cache(lambda: None)))
)
# What a macro gets for the arguments that are left out, by how many they are.
LEFT_OUT = tuple((missing,) * count for count in range(8))


def called(found: Any, context: Context) -> Any:
    """What is called: the thing itself, where it does not ask for the context."""
    if type(found) in ORDINARY and not hasattr(found, "jinja_pass_arg"):
        return found
    return partial(context.call, found)


def left_out(found: Any, given: int) -> tuple[Any, ...] | None:
    """What a macro gets behind so many values; None where it is no macro, or one that takes more than values."""
    if type(found) is not Macro or found.caller or found.catch_kwargs or found.catch_varargs:
        return None
    count = found._argument_count - given
    return LEFT_OUT[count] if 0 <= count < len(LEFT_OUT) else None


class QuickCode(CodeGenerator):
    """Writes the code of a template."""

    # The call of a macro whose result is put out just now.
    put_out: nodes.Expr | None = None

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  # the names are Jinja's
        """An attribute; only one that is not there is looked for in Jinja's way, and in a template of ours all are."""
        if is_ours(self.filename) and not iskeyword(node.attr):
            self.write("(")
            self.visit(node.node, frame)
            self.write(f").{node.attr}")
            return
        self.write("(v_ if (v_ := getattr((o_ := ")
        self.visit(node.node, frame)
        self.write(f"), {node.attr!r}, missing)) is not missing else environment.getattr(o_, {node.attr!r}))")

    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        """A call, without the context for functions that do not ask for it."""
        words = self.words(node, frame)
        if words is not None:
            self.write(f"phrases[{words!r}]")
            return
        # What hangs on something, in a template of ours, is a method or a macro: neither asks for the context.
        ordinary = isinstance(node.node, nodes.Getattr) and is_ours(self.filename)
        self.write("(" if ordinary else "called(")
        if node is self.put_out:
            self.write("m_")
        else:
            self.visit(node.node, frame)
        self.write(")(" if ordinary else ", context)(")
        self.arguments(node, frame)
        self.write("caller=caller)" if forward_caller else ")")

    def arguments(self, node: nodes.Call, frame: Frame) -> None:
        """The arguments of a call, with a comma behind the last."""
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        if node.dyn_args:
            self.write("*")
            self.visit(node.dyn_args, frame)
            self.write(", ")
        for pair in node.kwargs:
            self.write(f"**{{{pair.key!r}: " if iskeyword(pair.key) else f"{pair.key}=(")
            self.visit(pair.value, frame)
            self.write("}, " if iskeyword(pair.key) else "), ")
        if node.dyn_kwargs:
            self.write("**")
            self.visit(node.dyn_kwargs, frame)
            self.write(", ")

    def words(self, node: nodes.Expr, frame: Frame) -> str | None:
        """The sentence of ours that an expression is, where it is one without values."""
        if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name) or node.node.name != "_":
            return None
        if len(node.args) != 1 or node.kwargs or node.dyn_args or node.dyn_kwargs:
            return None
        loaded = frame.symbols.find_load(frame.symbols.ref("_"))
        words = node.args[0]
        return words.value if loaded == (VAR_LOAD_RESOLVE, "_") and isinstance(words, nodes.Const) else None

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        """A value that is known when the code is written: our sentences are."""
        words = self.words(node, frame)
        if words is None or not self.is_plain(frame, finalize):
            return super()._output_child_to_const(node, frame, finalize)
        return str(self.environment.phrases[words])  # type: ignore[attr-defined]

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        """Before a value that is put out: what is markup already is not escaped, and a macro gives markup."""
        if not self.is_plain(frame, finalize):
            super()._output_child_pre(node, frame, finalize)
            return
        self.write("(")
        if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) and is_simple(node):
            self.write("m_._func(")
            self.arguments(node, frame)
            self.write("*a_) if (a_ := left_out((m_ := ")
            self.visit(node.node, frame)
            self.write(f"), {len(node.args)})) is not None else ")
            self.put_out = node
        self.write("w_ if (k_ := type(w_ := ")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        """Behind a value that is put out."""
        self.put_out = None
        if self.is_plain(frame, finalize):
            self.write(")) is Markup else escape_text(w_) if k_ is str else escape(w_))")
        else:
            super()._output_child_post(node, frame, finalize)

    def is_plain(self, frame: Frame, finalize: Any) -> bool:
        """Whether values are escaped, and nothing else is done with them, as nearly always."""
        return bool(finalize.src is None and frame.eval_ctx.autoescape and not frame.eval_ctx.volatile)


def is_simple(node: nodes.Call) -> bool:
    """Whether a call has values in their order, and nothing else."""
    return not node.kwargs and not node.dyn_args and not node.dyn_kwargs


class QuickTemplate(Template):
    """A template of such code."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002  # the name that Jinja calls it by
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """The template of compiled code, which finds there what it calls."""
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__.update(cls.names(environment))
        return template

    @classmethod
    def names(cls, environment: Environment) -> dict[str, Any]:
        """What the code calls."""
        return {"called": called, "left_out": left_out, "escape_text": escape_text}
