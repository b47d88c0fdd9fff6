"""Whether the macros of a template look at nothing but what they are given, and at the page that is being made.

Of an entry of the navigation they may ask what it says and what is below it, never what is above or beside it.
"""

from jinja2 import nodes
from jinja2.filters import FILTERS as ALL_FILTERS
from jinja2.meta import find_undeclared_variables
from jinja2.tests import TESTS as ALL_TESTS

NAMES = {"page", "features", "config", "namespace"}
# What things say of themselves and of what is below them; then what a loop says.
ATTRIBUTES = {
    *("active", "children", "encrypted", "icon", "is_index", "level", "meta", "pages", "status", "subtitle"),
    *("title", "toc", "typeset", "url"),
    *("first", "index", "index0", "last", "length"),
}
SETTINGS = {"extra", "site_name", "theme"}
URL = "url"
FILTERS = {"d", "default", "e", "escape", "first", "last", "length", "striptags", "tojson", "trim"}
TESTS = {"defined", "iterable", "mapping", "none", "sequence", "string", "undefined"}
# Of these, nothing else can be asked than what is asked of the parts below.
KINDS = (
    *(nodes.Template, nodes.Macro, nodes.If, nodes.For, nodes.Assign, nodes.Output, nodes.Include),
    *(nodes.Name, nodes.NSRef, nodes.Const, nodes.TemplateData, nodes.Keyword, nodes.Operand, nodes.Compare),
    *(
        nodes.And,
        nodes.Or,
        nodes.Not,
        nodes.CondExpr,
        nodes.Concat,
        nodes.Add,
        nodes.Sub,
        nodes.Tuple,
        nodes.List,
    ),
)


def lonely(template: nodes.Template) -> tuple[str, ...] | None:
    """Names that must mean nothing around a template for that to be certain of its macros; None where it never is.

    They are set in one branch, and asked for behind it.
    """
    if template.find(nodes.Macro) is None or not all(map(is_plain, below(template))):
        return None
    return tuple(sorted(find_undeclared_variables(template) - NAMES))


def below(node: nodes.Node) -> list[nodes.Node]:
    """All parts of a template; what the settings of a site are asked for needs no look."""
    found: list[nodes.Node] = []
    for child in node.iter_child_nodes():
        if not is_setting(child):
            found += (child, *below(child))
    return found


def is_setting(node: nodes.Node) -> bool:
    """Whether it is a value of the site's settings, by a name that is written or by another value."""
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
        return node.node.name == "config" and node.attr in SETTINGS
    by_name = isinstance(node, nodes.Getattr) or (isinstance(node, nodes.Getitem) and is_name(node.arg))
    return by_name and is_setting(node.node)  # type: ignore[attr-defined]  # both have it


def is_name(node: nodes.Node) -> bool:
    """Whether it is a word, or a variable that may hold one."""
    return isinstance(node, nodes.Name | nodes.Const)


def is_plain(node: nodes.Node) -> bool:
    """Whether one part asks for nothing else."""
    if isinstance(node, nodes.Getattr):
        return node.attr in ATTRIBUTES
    if isinstance(node, nodes.Filter):
        return node.name in FILTERS or node.name == URL
    if isinstance(node, nodes.Test):
        return node.name in TESTS
    if isinstance(node, nodes.Call):
        return isinstance(node.node, nodes.Name)
    return isinstance(node, KINDS)


def are_usual(filters: object, tests: object) -> bool:
    """Whether these are still what Jinja means by their names."""
    assert isinstance(filters, dict)
    assert isinstance(tests, dict)
    return all(filters.get(name) is ALL_FILTERS[name] for name in FILTERS) and all(
        tests.get(name) is ALL_TESTS[name] for name in TESTS
    )
