"""Templates that another process compiles are taken over, and are not compiled again."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from jinja2 import Environment
from mkdocs_journeys.pages import compiling, shared_code
from mkdocs_journeys.pages.compiling import Compiling, names
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.wording import Wording

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there a process is forked")


@pytest.fixture
def nothing_known(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(shared_code, "KNOWN", {})
    monkeypatch.setattr(compiling, "cores", lambda: 2)
    monkeypatch.setattr(compiling, "can_fork", lambda: True)
    yield
    shared_code.end_elsewhere()


@pytest.mark.usefixtures("nothing_known")
def test_what_was_compiled_elsewhere_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    Compiling.begin(Wording("fr"), ())
    elsewhere = shared_code.elsewhere
    assert isinstance(elsewhere, Compiling)
    elsewhere.process.join()

    def compiled(*_: object, **__: object) -> None:
        pytest.fail("compiled once more")

    monkeypatch.setattr(Environment, "compile", compiled)
    environment = Renderer(Wording("fr")).environment
    for name in names():
        assert environment.get_template(name).name == name
    shared_code.end_elsewhere()
    assert shared_code.elsewhere is None


@pytest.mark.usefixtures("nothing_known")
def test_without_a_core_for_it_nothing_is_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiling, "cores", lambda: 1)
    Compiling.begin(Wording("en"), ())
    assert shared_code.elsewhere is None


@pytest.mark.usefixtures("nothing_known")
def test_a_process_that_ends_early_leaves_the_rest_to_us() -> None:
    Compiling.begin(Wording("en"), ())
    shared_code.end_elsewhere()
    assert Renderer(Wording("en")).environment.get_template("journeys/journey.html")


@pytest.mark.usefixtures("nothing_known")
def test_where_there_is_no_place_for_it_pages_are_made_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> None:
        raise OSError("no usable temporary directory")

    monkeypatch.setattr(compiling.tempfile, "TemporaryFile", full)
    Compiling.begin(Wording("en"), ())
    assert shared_code.elsewhere is None
    assert Renderer(Wording("en")).environment.get_template("journeys/journey.html")


def test_each_template_is_named_once() -> None:
    found = list(names())
    assert len(found) == len(set(found))
    assert "journeys/journey.html" in found
    assert all((shared_code.TEMPLATES / name).is_file() for name in found)
