"""Compile the translations while a wheel is made.

A wheel carries `.mo` files beside their `.po` files. They are made in a temporary folder, never in the source
tree; an editable install has none, and the package then reads the `.po` files themselves.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SOURCES = Path("plugins")


def compile_catalogue(source: Path, target: Path) -> None:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        catalogue = read_po(file, locale=source.parts[-3], abort_invalid=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        write_mo(file, catalogue)


class TranslationsHook(BuildHookInterface):  # type: ignore[type-arg]
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        self.compiled = Path(tempfile.mkdtemp(prefix="journeys-locale-"))
        sources = Path(self.root, SOURCES)
        for source in sorted(sources.glob("mkdocs_journeys/locale/*/LC_MESSAGES/*.po")):
            name = source.relative_to(sources).with_suffix(".mo")
            compile_catalogue(source, self.compiled / name)
            build_data["force_include"][str(self.compiled / name)] = name.as_posix()

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version != "editable":
            shutil.rmtree(self.compiled, ignore_errors=True)
