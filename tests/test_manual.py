"""What the manual shows is true: its files pass the check, and the check says what stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any, NamedTuple

import pytest
from mkdocs.utils.yaml import yaml_load
from mkdocs_journeys.checking import checked
from mkdocs_journeys.diagnostics import Severity
from mkdocs_journeys.options.options import options_from

from tests.project import ROOT, make, options_of, report

MANUAL = ROOT / "docs" / "manual"
FENCE = re.compile(r'^( *)```(\w+)(?: title="([^"]+)")?\n(.*?)^ *```$', re.DOTALL | re.MULTILINE)
# A part of a journey, and what makes a whole one of it.
START = {
    "title": "title: First online order\n",
    "personas": "personas: [amira]\n",
    "stages": "stages: [Buy]\n",
}
# What somebody is told to write wrongly.
SLIPS = (("channel: advertising", "chanel: advertising"), ("[amira]", "[amria]"))


class Block(NamedTuple):
    """What stands between two fences."""

    line: int
    language: str
    title: str
    text: str


def blocks(page: Path) -> Iterator[Block]:
    """Everything that a page shows as code."""
    written = page.read_text("utf-8")
    for found in FENCE.finditer(written):
        line = written[: found.start()].count("\n") + 1
        yield Block(line, found[2], found[3] or "", dedent(found[4]))


FORMAT = list(blocks(MANUAL / "format.md"))
SHARED = {block.title: block.text for block in FORMAT if block.title} | {
    "journeys/images/pay.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"
}
EXAMPLES = [block for block in FORMAT if block.language == "yaml" and not block.text.startswith("#")]


@pytest.mark.parametrize("block", EXAMPLES, ids=lambda block: f"line {block.line}")
def test_every_example_of_the_format_can_be_read(block: Block, tmp_path: Path) -> None:
    whole = "".join(
        text for key, text in START.items() if not re.search(f"^{key}:", block.text, re.MULTILINE)
    )
    name = block.title or "journeys/first-order.yml"
    root = make(tmp_path, {**SHARED, name: block.text if block.title else whole + block.text})
    (root / "docs").mkdir()
    found = checked(options_of(root)).findings
    assert [str(finding) for finding in found if finding.severity is Severity.ERROR] == []


@pytest.mark.parametrize("page", ["start", "index"])
def test_the_check_says_what_stands_there(page: str, tmp_path: Path) -> None:
    files: dict[str, str] = {}
    told = 0
    for block in blocks(MANUAL / f"{page}.md"):
        if block.title:
            files[block.title] = block.text
        elif block.text.startswith("$ journeys check\n"):
            root = make(tmp_path / str(block.line), with_slips(files, block.text))
            said = report(checked(options_of(root))).splitlines()
            lines = [line for line in block.text.splitlines()[1:] if line != "..."]
            assert [line for line in lines if line not in said] == []
            told += 1
    assert told


def with_slips(files: dict[str, str], told: str) -> dict[str, str]:
    """The files with the slips that something is told of."""
    for right, wrong in SLIPS:
        if re.search(rf"\b{re.findall(r'[a-z]+', wrong)[0]}\b", told):
            files = {name: text.replace(right, wrong) for name, text in files.items()}
    return files


def test_every_example_of_an_option_is_taken(tmp_path: Path) -> None:
    taken = [raw for block in blocks(MANUAL / "options.md") if (raw := plugin(block)) is not None]
    assert len(taken) > 8
    for raw in taken:
        options_from(raw, tmp_path, tmp_path / "docs")


def plugin(block: Block) -> dict[str, Any] | None:
    """What an example says of our plugin."""
    said = yaml_load(block.text) if block.language == "yaml" else {}
    named = [entry for entry in said.get("plugins", []) if isinstance(entry, dict)]
    return next((entry["journeys"] for entry in named if "journeys" in entry), None)
