"""Graphviz hangs, crashes and is missing; drawings come out the same whatever was drawn before."""

import re
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs_journeys.diagram import engine as engine_module
from mkdocs_journeys.diagram import process
from mkdocs_journeys.diagram.cache import DrawingCache
from mkdocs_journeys.diagram.draw import Artist, Pictures
from mkdocs_journeys.diagram.engine import Engine
from mkdocs_journeys.diagram.graph import Graph, Node, StageBox
from mkdocs_journeys.diagram.labels import Labels
from mkdocs_journeys.diagram.results import UNAVAILABLE, Drawing, Failure, Trouble
from mkdocs_journeys.diagram.wide import Wide

from tests.diagram.samples import GRAPHS, HOSTILE, hostile, small

needs_pygraphviz = pytest.mark.skipif(find_spec("pygraphviz") is None, reason="pygraphviz is not there")
TINY = "digraph { a }"


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with Engine() as engine:
        yield engine


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A worker of the test's own in place of the real one."""
    file = tmp_path / "worker.py"
    monkeypatch.setattr(process, "SCRIPT", file)
    monkeypatch.setattr(Engine, "available", True)
    return file


def worker(then: str) -> str:
    """A worker that says it is ready, reads a request, and then does something."""
    return "\n".join(
        (
            "import os, struct, sys, time",
            "send = sys.stdout.buffer",
            "def answer(kind, content): send.write(struct.pack('>cI', kind, len(content)) + content); send.flush()",
            "answer(b'R', b'')",
            "while len(head := sys.stdin.buffer.read(5)) == 5:",
            "    sys.stdin.buffer.read(struct.unpack('>cI', head)[1])",
            f"    {then}",
        )
    )


def trouble(engine: Engine, dot: str = TINY) -> Trouble | None:
    (result,) = engine.lay_out([dot])
    return result.trouble if isinstance(result, Failure) else None


def test_no_graphviz_is_one_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "find_spec", lambda name: None)
    monkeypatch.setattr(engine_module.shutil, "which", lambda name: None)
    with Engine() as engine:
        assert list(engine.lay_out([TINY, TINY])) == [UNAVAILABLE, UNAVAILABLE]
        drawn = Artist(engine).draw({"a": small()})["a"]
    assert drawn.wide == UNAVAILABLE
    assert (drawn.tall or "").startswith("<svg "), "the list needs no Graphviz"
    assert 'pip install "mkdocs-journeys[dot]"' in str(UNAVAILABLE.reason)


def test_a_drawing_that_takes_too_long(script: Path) -> None:
    script.write_text(worker("time.sleep(60)"))
    with Engine(time_limit=0.3) as engine:
        assert trouble(engine) is Trouble.TIMEOUT
        assert trouble(engine) is Trouble.TIMEOUT, "a fresh worker"


def test_a_worker_that_crashes(script: Path) -> None:
    script.write_text(worker("os.abort() if sys.platform != 'win32' else os._exit(3)"))
    with Engine() as engine:
        assert trouble(engine) is Trouble.CRASH


def test_a_worker_that_does_not_start(script: Path) -> None:
    script.write_text("raise SystemExit(3)")
    with Engine() as engine:
        assert trouble(engine) is Trouble.UNAVAILABLE


def test_a_worker_that_prints_rubbish(script: Path) -> None:
    script.write_text(worker("send.write(b'x' * 100); send.flush()"))
    with Engine(time_limit=1) as engine:
        assert trouble(engine) in {Trouble.CRASH, Trouble.TIMEOUT}


def test_a_worker_that_answers_with_no_drawing(script: Path) -> None:
    script.write_text(worker("answer(b'D', b'<svg')"))
    with Engine() as engine:
        result = Artist(engine).draw({"j": small()})["j"].wide
    assert isinstance(result, Failure)
    assert result.trouble is Trouble.INVALID


def test_one_failure_stops_nobody_else(script: Path) -> None:
    once = script.with_suffix(".once")
    crash_once = f"os.path.exists({str(once)!r}) or (open({str(once)!r}, 'w').close(), os._exit(1))"
    script.write_text(worker(f"{crash_once}; answer(b'D', b'ok')"))
    with Engine() as engine:
        results = list(engine.lay_out([TINY, TINY, TINY]))
    assert [type(result) for result in results] == [Failure, Drawing, Drawing]


def test_a_drawing_that_nobody_waits_for_is_not_taken_for_another(script: Path) -> None:
    script.write_text(worker("answer(b'D', b'%d' % os.getpid())"))
    with Engine() as engine:
        first = next(engine.lay_out([TINY, TINY]))
        assert first != next(engine.lay_out([TINY])), "a fresh worker"
        kept = next(engine.lay_out([TINY]))
        assert list(engine.lay_out([TINY])) == [kept], "the same worker once more"


def test_limits_come_before_trying(script: Path) -> None:
    script.write_text("raise AssertionError")
    nodes = tuple(Node(f"t{n}", "t") for n in range(401))
    with Engine() as engine:
        drawn = Artist(engine).draw({"j": Graph("j", "t", (StageBox("s", "t", nodes),))})["j"]
    assert isinstance(drawn.wide, Failure)
    assert drawn.wide.trouble is Trouble.TOO_LARGE
    assert drawn.tall is None


@needs_pygraphviz
def test_text_that_is_no_graph(engine: Engine) -> None:
    assert trouble(engine, "digraph {") is Trouble.INVALID
    assert trouble(engine) is None


XLINK = "{http://www.w3.org/1999/xlink}href"


def texts(pictures: Pictures) -> list[str]:
    """Both drawings."""
    assert isinstance(pictures.wide, Drawing)
    return [pictures.wide.text, pictures.tall or ""]


@needs_pygraphviz
@pytest.mark.parametrize("name", GRAPHS)
def test_samples_are_drawn(engine: Engine, name: str) -> None:
    graph = GRAPHS[name]()
    wanted = [
        url for stage in graph.stages for url in (stage.url, *(node.url for node in stage.nodes)) if url
    ]
    for svg in texts(Artist(engine).draw({name: graph})[name]):
        root = ElementTree.fromstring(svg)
        assert [each.get(XLINK) for each in root.iter() if each.tag.endswith("}a")] == wanted


@needs_pygraphviz
def test_stages_stand_side_by_side(engine: Engine) -> None:
    """What Graphviz places are our boxes: in a row, one after another, their titles at one height."""
    for make in GRAPHS.values():
        (svg, _) = texts(Artist(engine).draw({"j": make()})["j"])
        places = re.findall(r'<g transform="translate\((\d+),(\d+)\)"><rect class="s" width="(\d+)"', svg)
        corners = [(int(x), int(x) + int(width)) for x, _, width in places]
        assert all(right < left for (_, right), (left, _) in pairwise(corners))
        assert len({y for _, y, _ in places}) == 1


@needs_pygraphviz
def test_a_drawing_does_not_depend_on_others() -> None:
    dots = {name: Wide(make(), Labels()).dot for name, make in GRAPHS.items()}
    with Engine() as engine:
        (before,) = engine.lay_out([dots["rich"]])
    with Engine() as engine:
        others = [dot for dot in dots.values() for _ in range(13)]
        assert list(engine.lay_out([*others, dots["rich"]]))[-1] == before


def said(svg: str) -> tuple[str, str]:
    """All visible text of a drawing, and all its names, without white space."""
    root = ElementTree.fromstring(svg)
    seen = "".join(element.text or "" for element in root.iter() if element.tag.endswith("}text"))
    names = "".join(element.text or "" for element in root.iter() if element.tag.endswith("}title"))
    return "".join(seen.split()), "".join(names.split())


def expected(text: str) -> str:
    return "".join(text.split())


@needs_pygraphviz
def test_hostile_texts_survive(engine: Engine) -> None:
    for svg in texts(Artist(engine).draw({"j": hostile()})["j"]):
        seen, names = said(svg)
        for text in HOSTILE:
            assert expected(text) in names
            assert len(text) > 40 or expected(text) in seen
        assert not ElementTree.fromstring(svg).findall(".//{*}script")


@needs_pygraphviz
@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=24))
def test_any_text_survives(engine: Engine, text: str) -> None:
    graph = Graph("j", text, (StageBox("s", text, (Node("n", text, url="#n"),), "#s"),))
    svg, _ = texts(Artist(engine).draw({"j": graph})["j"])
    assert said(svg)[1].replace("\ufffd", "") == expected(text).replace("\ufffd", "")


@needs_pygraphviz
def test_the_cache_is_asked_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Engine(DrawingCache(tmp_path)) as engine:
        first = Artist(engine).draw({"j": small()})
    monkeypatch.setattr(Engine, "pool", lambda self: pytest.fail("nothing is to be drawn"))
    with Engine(DrawingCache(tmp_path)) as engine:
        assert Artist(engine).draw({"j": small()}) == first


@needs_pygraphviz
def test_a_cache_that_cannot_be_written_changes_no_drawing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with Engine(DrawingCache(tmp_path / "file" / "x")) as blocked, Engine(DrawingCache(tmp_path)) as engine:
        assert Artist(blocked).draw({"j": small()}) == Artist(engine).draw({"j": small()})


@needs_pygraphviz
def test_the_command_line_draws_too(tmp_path: Path) -> None:
    """A stand-in for the `dot` command: an absent pygraphviz makes the worker run the command that it was given."""
    if sys.platform == "win32":
        pytest.skip("the stand-in is a shell script")
    fake = tmp_path / "dot"
    fake.write_text("#!/bin/sh\ncat >/dev/null\necho 'graph 1 1 1'\n")
    fake.chmod(0o755)
    from mkdocs_journeys.diagram.worker import command

    assert command(str(fake))(b"digraph {}") == b"graph 1 1 1\n"
    fake.write_text("#!/bin/sh\necho 'graph 1 1 1'\necho no >&2\nexit 1\n")
    with pytest.raises(ValueError, match="no"):
        command(str(fake))(b"digraph {}")
