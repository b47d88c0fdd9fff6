"""yaml-language-server, as editors run it: installed once with npm, into a folder that outlives the run."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs_journeys.editor.files import mapping
from mkdocs_journeys.options.options import options_from
from mkdocs_journeys.schema.format import KINDS, written
from mkdocs_journeys.schema.references import Offers

from tests.editor.lsp import Editor
from tests.npm import program

HERE = Path(__file__).parent
Open = Callable[..., Editor]


@pytest.fixture(scope="session")
def server() -> list[str]:
    """The command of the language server."""
    return [*program(HERE / "package.json", "yaml-language-server/bin/yaml-language-server"), "--stdio"]


@pytest.fixture(scope="session")
def open_folder(server: list[str]) -> Iterator[Open]:
    """Opens a folder in an editor that has the schemas, and the settings that `journeys init` would write."""
    editors: list[Editor] = []

    def opened(folder: Path, offers: Offers | None = None, **options: Any) -> Editor:
        settings = options_from(options, folder, folder / "docs").settings
        for kind in KINDS:
            file = folder / "schemas" / f"{kind}.json"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(written(kind, offers), "utf-8")
        schemas = {f"./schemas/{kind}.json": patterns for kind, patterns in mapping(settings).items()}
        editors.append(Editor(server, folder, {"schemas": schemas}))
        return editors[-1]

    yield opened
    for editor in editors:
        editor.close()


@pytest.fixture(scope="module")
def editor(open_folder: Open, tmp_path_factory: pytest.TempPathFactory) -> Editor:
    """An editor with the plain schemas."""
    return open_folder(tmp_path_factory.mktemp("plain"))
