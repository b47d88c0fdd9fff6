"""The cache is packed by whichever library is there, and each reads what the other has packed."""

from __future__ import annotations

import sys
import zlib

import pytest
from mkdocs_journeys import deflate
from mkdocs_journeys.pages import packed

TEXTS = ("<p>Livraison à l’heure</p>" * 400, "", "{}")


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without the quicker library."""
    monkeypatch.setitem(sys.modules, "isal.isal_zlib", None)


@pytest.mark.usefixtures("plain")
def test_without_the_quicker_library_python_s_own_does_it() -> None:
    assert deflate.library() is zlib


@pytest.mark.skipif(deflate.zlib is zlib, reason="the quicker library is not there")
def test_each_reads_what_the_other_has_packed(monkeypatch: pytest.MonkeyPatch) -> None:
    quick = packed.pack(*TEXTS)
    monkeypatch.setattr(packed, "zlib", zlib)
    own = packed.pack(*TEXTS)
    assert packed.is_whole(quick, len(TEXTS))
    assert [packed.unpack(quick, index) for index in range(3)] == list(TEXTS)
    monkeypatch.undo()
    assert packed.is_whole(own, len(TEXTS))
    assert [packed.unpack(own, index) for index in range(3)] == list(TEXTS)
