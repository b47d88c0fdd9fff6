"""Small sites with forms."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def build(root: Path, config: str) -> Path:
    """Build a project; the folder of its site."""
    (root / "mkdocs.yml").write_text(f"{config}theme: {{name: material, font: false}}\n", "utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return root / "site"
