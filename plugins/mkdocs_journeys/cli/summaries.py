"""What each command is for, in a few words, without importing any: together they would import everything there is."""

import ast
from importlib.util import find_spec


def summary(module: str) -> str:
    """What the command of a module says of itself; empty where its source is not there."""
    spec = find_spec(module)
    read = getattr(spec.loader, "get_source", None) if spec else None
    source = read(module) if read else None
    functions = (node for node in ast.parse(source or "").body if isinstance(node, ast.FunctionDef))
    said = next((ast.get_docstring(node) for node in functions if node.name == "command"), None)
    return said or ""
