"""What is installed: the versions that are needed, and the programs that help."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires, version

from packaging.requirements import Requirement

from mkdocs_journeys import __version__
from mkdocs_journeys.diagram.engine import Engine
from mkdocs_journeys.diagram.results import Failure
from mkdocs_journeys.doctor.point import Point, bad, good, weak
from mkdocs_journeys.message import Message, verbatim
from mkdocs_journeys.source.parsers import CParser

OURS = "mkdocs-journeys"
OLDEST = (3, 11)
DOT = 'graph { a [label="A", fontname="Inter"]; a -- b }'
ALL = Message('pip install "{package}"', package=f"{OURS}[all]")


def machine(chromium: str | None) -> Iterator[Point]:
    """Everything about the machine; `chromium` is the browser that was found."""
    yield python()
    yield good(OURS, verbatim(__version__))
    yield from packages()
    yield parser()
    yield graphviz()
    yield program("git", Message("not found: there is no history and no comparison of versions"))
    yield browser(chromium)


def python() -> Point:
    """The interpreter."""
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info[:2] >= OLDEST:
        return good("Python", Message("{version} at {place}", version=found, place=sys.executable))
    return bad("Python", verbatim(found), Message("install Python 3.11 or newer"))


def packages() -> Iterator[Point]:
    """The libraries, against what this package asks for."""
    try:
        lines = requires(OURS) or ()
    except PackageNotFoundError:  # a copy that nobody installed
        lines = ()
    for line in lines:
        wanted = Requirement(line)
        if wanted.marker is None or wanted.marker.evaluate({"extra": ""}):
            yield package(wanted)


def package(wanted: Requirement) -> Point:
    """One library."""
    name, mend = wanted.name, Message('pip install "{package}"', package=str(wanted))
    try:
        found = version(name)
    except PackageNotFoundError:
        return bad(name, Message("not installed"), mend)
    if wanted.specifier.contains(found, prereleases=True):
        return good(name, verbatim(found))
    bounds = str(wanted.specifier)
    return bad(name, Message("{version}, where {bounds} is needed", version=found, bounds=bounds), mend)


def parser() -> Point:
    """What reads YAML."""
    if CParser is not None:
        return good("ruamel.yaml.clib", Message("the fast parser is there"))
    return weak("ruamel.yaml.clib", Message("not installed: reading takes fifteen times as long"), ALL)


def graphviz() -> Point:
    """What draws the diagrams, and whether a drawing with the font of the pages comes out."""
    with Engine() as engine:
        if not engine.available:
            lacking = Message("not found: the diagrams are told as lists, and a strict build fails")
            return weak("Graphviz", lacking, ALL)
        (result,) = engine.lay_out([DOT])
    if isinstance(result, Failure):
        return bad("Graphviz", Message("a diagram cannot be drawn: {reason}", reason=result.reason), ALL)
    return good("Graphviz", Message("{program} draws with the font of the pages", program=engine.version))


def program(name: str, missing: Message) -> Point:
    """A program, by what it says of its version."""
    place = shutil.which(name)
    if place is None:
        return weak(name, missing, Message("install {program}", program=name))
    try:
        done = subprocess.run([place, "--version"], capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired) as problem:
        return weak(name, verbatim(str(problem)), Message("install {program}", program=name))
    said = done.stdout.decode("utf-8", "replace").strip().partition("\n")[0]
    return good(name, verbatim(said or place))


def browser(place: str | None) -> Point:
    """What prints journeys."""
    if place is None:
        mend = Message("install Chromium, Google Chrome or Microsoft Edge, or name one in JOURNEYS_CHROMIUM")
        return weak("Chromium", Message("not found: journeys export cannot work"), mend)
    return good("Chromium", verbatim(place))
