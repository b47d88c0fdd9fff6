"""Who may import what; the order of the layers is the design."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.project import ROOT

PACKAGE = ROOT / "plugins" / "mkdocs_journeys"
MODULES = sorted(PACKAGE.rglob("*.py"))
# What stands in a row may import itself and the rows above; packages of one row do not know each other.
LAYERS = [
    [
        "immutable",
        "location",
        "message",
        "diagnostics",
        "errors",
        "codes",
        "slug",
        "nearest",
        "parallel",
        "crew",
        "garbage",
        "deflate",
    ],
    ["source"],
    ["model"],
    ["wording", "measures"],
    ["workspace"],
    ["lint", "diff", "diagram", "exchange", "schema"],
    ["selection"],
    ["report", "options"],
    ["checking"],
    ["sharing"],
    ["runs"],
    ["changes", "forms", "recording", "renaming"],
    ["pages"],
    ["paper"],
    ["mkdocs", "cli"],
]
# A package that is not named here is a feature of its own: it stands beside the runs.
FEATURE = LAYERS.index(["runs"])
RANK = {name: rank for rank, row in enumerate(LAYERS) for name in row}
# Finding.name looks its code up, and codes need the severities.
ALLOWED = {("diagnostics", "codes")}
THIRD_PARTY = {
    "mkdocs": ("mkdocs/",),
    "ruamel": ("source/", "cli/config_file.py"),
    "graphviz": ("diagram/",),
    "pygraphviz": ("diagram/",),
    "click": ("cli/",),
}


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, also within functions."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path.name} imports from a relative name"
            yield str(node.module)


def part(name: str) -> str:
    """The layer's package or module: `mkdocs_journeys.source.cache` is in `source`."""
    return name.partition(".")[2].partition(".")[0]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_layer_imports_only_what_stands_above_it(path: Path) -> None:
    own = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if own in ("__init__", "__main__"):
        return
    for name in imports(path):
        other = part(name)
        if not name.startswith("mkdocs_journeys") or not other or other == own or (own, other) in ALLOWED:
            continue
        above, here = RANK.get(other, FEATURE), RANK.get(own, FEATURE)
        assert above < here or above == here == 0, f"{own} imports {other}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_libraries_stay_where_they_belong(path: Path) -> None:
    place = path.relative_to(PACKAGE).as_posix()
    for name in imports(path):
        allowed = THIRD_PARTY.get(name.partition(".")[0])
        assert allowed is None or place.startswith(allowed), f"{place} imports {name}"


@pytest.mark.parametrize("arguments", [["check"], ["schema", "journey"], ["--help"]])
def test_the_command_imports_no_mkdocs(arguments: list[str]) -> None:
    code = (
        "import sys\n"
        "from mkdocs_journeys.cli.main import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "heavy = {'mkdocs', 'material', 'graphviz', 'pygraphviz', 'jinja2', 'markdown'}\n"
        "print(sorted(loaded & heavy), file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert done.stderr.splitlines()[-1] == "[]"


def test_what_a_known_build_needs_does_not_import_the_model() -> None:
    code = "import sys, mkdocs_journeys.mkdocs.plugin; print('pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
