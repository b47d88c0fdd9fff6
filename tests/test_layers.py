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
    ["location", "message", "diagnostics", "errors", "codes", "slug", "nearest", "parallel"],
    ["source"],
    ["model"],
    ["wording", "measures"],
    ["workspace"],
    ["lint", "diff", "diagram", "exchange", "schema"],
    ["selection"],
    ["report", "options"],
    ["checking"],
    ["runs"],
    ["changes", "recording", "renaming"],
