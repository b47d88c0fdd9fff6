"""A content stays packed while MkDocs reads the pages, unless somebody looks at it."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs_journeys.mkdocs.rendered import Rendered

from tests.mkdocs.sites import configured, make, write

ADDRESS = "journeys/first-visit/"
NAV_HOOK = "def on_env(env, config, files):\n    print('READ')\n    return env\n"
OWN_HOOK = (
    "def on_page_content(html, page, config, files):\n    return html.replace('First visit', 'Changed')\n"
)


def test_nobody_unpacks_pages_that_nobody_asks_for(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    html = Rendered.html.fget  # type: ignore[attr-defined]

    def telling(page: Rendered) -> str:
        print(page.spec.address)
        return str(html(page))

    monkeypatch.setattr(Rendered, "html", property(telling))
    write(small, {"own.py": NAV_HOOK, "mkdocs.yml": configured(hooks=["own.py"])})
    site = make(small, small / "site")
    before, _, after = capsys.readouterr().out.partition("READ")
    assert ADDRESS not in before
    assert ADDRESS in after
    assert "First visit" in site.page(ADDRESS).own


def test_a_plugin_that_asks_has_it(small: Path) -> None:
    write(small, {"own.py": OWN_HOOK, "mkdocs.yml": configured(hooks=["own.py"])})
    own = make(small, small / "site").page(ADDRESS).own
    assert "Changed" in own
    assert "First visit" not in own
