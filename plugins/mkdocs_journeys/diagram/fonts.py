"""The font that drawings are measured with: the shipped one and no other, so that every machine draws the same."""

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from xml.sax.saxutils import escape

FOLDER = Path(__file__).parent.parent / "assets" / "fonts"

CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


def font_environment(folder: Path) -> Mapping[str, str]:
    """The variables that make a Graphviz process see the shipped font alone; its settings are kept in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "fonts.conf"
    text = CONFIGURATION.format(fonts=escape(str(FOLDER)), cache=escape(str(folder / "fonts")))
    with suppress(OSError, UnicodeDecodeError):
        if file.read_text(encoding="utf-8") == text:
            return variables(file)
    partial = file.with_name(f"{file.name}.{os.getpid()}")
    partial.write_text(text, encoding="utf-8")
    partial.replace(file)
    return variables(file)


def variables(file: Path) -> dict[str, str]:
    """The variables for a file of settings."""
    return {"FONTCONFIG_FILE": str(file), "FONTCONFIG_PATH": str(file.parent), "LC_ALL": "C"}


def default_folder() -> Path:
    """Where the settings are kept when there is no cache: the user's own folder of temporary files."""
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    return Path(tempfile.gettempdir()) / f"mkdocs-journeys-{user}"
