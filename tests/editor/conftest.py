"""yaml-language-server, as editors run it: installed once with npm, into a folder that outlives the run."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs_journeys.editor.files import mapping
from mkdocs_journeys.options import options_from
from mkdocs_journeys.schema.format import KINDS, written
from mkdocs_journeys.schema.references import Offers

from tests.editor.lsp import Editor

HERE = Path(__file__).parent
REQUIRED = bool(os.environ.get("JOURNEYS_REQUIRE_EDITOR"))
Open = Callable[..., Editor]


@pytest.fixture(scope="session")
def server(pytestconfig: pytest.Config) -> list[str]:
    """The command of the language server."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        unavailable("there is no Node.js with npm here")
    wanted = (HERE / "package.json").read_bytes()
    name = f"editor-{hashlib.sha256(wanted).hexdigest()[:12]}"
    folder = pytestconfig.rootpath / ".cache" / "tests" / name
    script = folder / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
    if not script.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_bytes(wanted)
        options = ["--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--loglevel=error"]
        done = subprocess.run(
            [str(npm), "install", "--prefix", str(folder), *options],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode or not script.is_file():
            shutil.rmtree(folder)
            unavailable(f"npm cannot install the language server: {done.stderr.strip()[-400:]}")
    return [str(node), str(script), "--stdio"]


def unavailable(reason: str) -> None:
    """Skip, or fail where these tests are required."""
    if REQUIRED:
        pytest.fail(reason)
    pytest.skip(reason)


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
