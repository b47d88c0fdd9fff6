"""Graphviz hangs, crashes and is missing; drawings come out the same whatever was drawn before."""

import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs_journeys.diagram import engine as engine_module
from mkdocs_journeys.diagram import process
from mkdocs_journeys.diagram.cache import DrawingCache
from mkdocs_journeys.diagram.dot import graph_dot
from mkdocs_journeys.diagram.draw import Artist
from mkdocs_journeys.diagram.engine import Engine
from mkdocs_journeys.diagram.graph import Graph, Node, StageBox
from mkdocs_journeys.diagram.results import UNAVAILABLE, Drawing, Failure, Trouble

from tests.diagram.samples import GRAPHS, HOSTILE, hostile, small

needs_pygraphviz = pytest.mark.skipif(find_spec("pygraphviz") is None, reason="pygraphviz is not there")
TINY = "digraph { a }"


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with Engine(workers=1) as engine:
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
    result = engine.lay_out({"j": dot})["j"]
    return result.trouble if isinstance(result, Failure) else None


def test_no_graphviz_is_one_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "find_spec", lambda name: None)
    monkeypatch.setattr(engine_module.shutil, "which", lambda name: None)
    with Engine() as engine:
        assert engine.draw_all({"a": TINY, "b": TINY}) == {"a": UNAVAILABLE, "b": UNAVAILABLE}
        assert Artist(engine).draw({"a": small()}) == {"a": UNAVAILABLE}
    assert 'pip install "mkdocs-journeys[dot]"' in UNAVAILABLE.reason


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
        result = Artist(engine).draw({"j": small()})["j"]
    assert isinstance(result, Failure)
    assert result.trouble is Trouble.INVALID


def test_one_failure_stops_nobody_else(script: Path) -> None:
    once = script.with_suffix(".once")
    crash_once = f"os.path.exists({str(once)!r}) or (open({str(once)!r}, 'w').close(), os._exit(1))"
    script.write_text(worker(f"{crash_once}; answer(b'D', b'ok')"))
    with Engine(workers=1) as engine:
        results = engine.lay_out({"a": TINY, "b": TINY})
    assert [type(result) for result in results.values()] == [Failure, Drawing]


def test_limits_come_before_trying(script: Path) -> None:
    script.write_text("raise AssertionError")
    nodes = tuple(Node(f"t{n}", "t") for n in range(401))
    with Engine() as engine:
        assert trouble(engine, graph_dot(Graph("j", "t", (StageBox("s", "t", nodes),)))) is Trouble.TOO_LARGE


@needs_pygraphviz
def test_text_that_is_no_graph(engine: Engine) -> None:
    assert trouble(engine, "digraph {") is Trouble.INVALID
    assert trouble(engine) is None


@needs_pygraphviz
@pytest.mark.parametrize("rankdir", ["LR", "TB"])
@pytest.mark.parametrize("name", GRAPHS)
def test_samples_are_drawn(engine: Engine, name: str, rankdir: str) -> None:
    graph = GRAPHS[name]()
    result = Artist(engine, rankdir=rankdir).draw({name: graph})[name]
    assert isinstance(result, Drawing)
    root = ElementTree.fromstring(result.svg)
    links = [
        element.get("{http://www.w3.org/1999/xlink}href")
        for element in root.iter()
        if element.tag.endswith("}a")
    ]
    wanted = [
        url for stage in graph.stages for url in (stage.url, *(node.url for node in stage.nodes)) if url
    ]
    assert links == wanted


@needs_pygraphviz
def test_a_drawing_does_not_depend_on_others() -> None:
    dots = {name: graph_dot(make()) for name, make in GRAPHS.items()}
    with Engine(workers=1) as engine:
        before = engine.lay_out({"x": dots["rich"]})["x"]
    with Engine(workers=1) as engine:
        engine.lay_out({f"{name}{n}": dot for name, dot in dots.items() for n in range(13)})
        assert engine.lay_out({"x": dots["rich"]})["x"] == before


def said(svg: str) -> tuple[str, str]:
    """All visible text of a drawing, and all its tooltips, without white space."""
    root = ElementTree.fromstring(svg)
    seen = "".join(element.text or "" for element in root.iter() if element.tag.endswith("}text"))
    tips = "".join(element.get("{http://www.w3.org/1999/xlink}title") or "" for element in root.iter())
    return "".join(seen.split()), "".join(tips.split())


def expected(text: str) -> str:
    return "".join(text.split())


@needs_pygraphviz
def test_hostile_texts_survive(engine: Engine) -> None:
    result = Artist(engine).draw({"j": hostile()})["j"]
    assert isinstance(result, Drawing)
    seen, tips = said(result.svg)
    for text in HOSTILE:
        assert expected(text) in tips
        assert len(text) > 60 or expected(text) in seen
    assert not ElementTree.fromstring(result.svg).findall(".//{*}script")


@needs_pygraphviz
@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=24))
def test_any_text_survives(engine: Engine, text: str) -> None:
    graph = Graph("j", text, (StageBox("s", text, (Node("n", text, url="#n"),), "#s"),))
    result = Artist(engine).draw({"j": graph})["j"]
    assert isinstance(result, Drawing)
    assert said(result.svg)[1].replace("\ufffd", "") == (expected(text) * 2).replace("\uffff", "").replace(
        "\ufffe", ""
    ).replace("\ufffd", "")


@needs_pygraphviz
def test_the_cache_is_asked_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Engine(DrawingCache(tmp_path)) as engine:
        first = Artist(engine).draw({"j": small()})
        raw = engine.draw_all({"j": graph_dot(small())})
    monkeypatch.setattr(Engine, "pool", lambda self: pytest.fail("nothing is to be drawn"))
    with Engine(DrawingCache(tmp_path)) as engine:
        assert Artist(engine).draw({"j": small()}) == first
        assert engine.draw_all({"j": graph_dot(small())}) == raw


@needs_pygraphviz
def test_the_command_line_draws_too(tmp_path: Path) -> None:
    """A stand-in for the `dot` command: an absent pygraphviz makes the worker run the command that it was given."""
    if sys.platform == "win32":
        pytest.skip("the stand-in is a shell script")
    fake = tmp_path / "dot"
    fake.write_text("#!/bin/sh\ncat >/dev/null\necho '<svg/>'\n")
    fake.chmod(0o755)
    from mkdocs_journeys.diagram.worker import command

    assert command(str(fake))(b"digraph {}") == b"<svg/>\n"
    fake.write_text("#!/bin/sh\necho '<svg/>'\necho no >&2\nexit 1\n")
    with pytest.raises(ValueError, match="no"):
        command(str(fake))(b"digraph {}")
