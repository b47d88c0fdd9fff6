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


def font_environment(*folders: Path) -> Mapping[str, str]:
    """The variables that make a Graphviz process see the shipped font alone, in the first folder that takes it.

    Where none can, it sees what the machine has: a stage is a box of a known size, and holds no word.
    """
    for folder in folders:
        with suppress(OSError):
            return settled(folder)
    return {"LC_ALL": "C"}


def settled(folder: Path) -> Mapping[str, str]:
    """The font with its settings in a folder.

    The font is copied beside the settings: fontconfig writes a file into every folder of fonts that it reads, and ours
    is published with the site.
    """
    folder = folder.absolute()
    fonts = folder / "ttf"
    fonts.mkdir(parents=True, exist_ok=True)
    for font in sorted(FOLDER.glob("*.ttf")):
        keep(fonts / font.name, font.read_bytes())
    file = folder / "fonts.conf"
    settings = CONFIGURATION.format(fonts=escape(str(fonts)), cache=escape(str(folder / "fonts")))
    keep(file, settings.encode())
    return {"FONTCONFIG_FILE": str(file), "FONTCONFIG_PATH": str(folder), "LC_ALL": "C"}


def keep(file: Path, content: bytes) -> None:
    """Write a file unless it says so already; beside and moved into place, since others may read it now."""
    with suppress(OSError):
        if file.read_bytes() == content:
            return
    partial = file.with_name(f"{file.name}.{os.getpid()}")
    partial.write_bytes(content)
    partial.replace(file)


def default_folder() -> Path:
    """Where the settings are kept when there is no cache: the user's own folder of temporary files."""
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    return Path(tempfile.gettempdir()) / f"mkdocs-journeys-{user}"
