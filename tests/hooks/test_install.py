"""The hooks as others use them: from a repository that pre-commit clones and makes an environment of.

It needs a package index and half a minute, so it only runs where JOURNEYS_REQUIRE_INSTALL says so.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from tests.project import JOURNEY, ROOT, make

pytestmark = pytest.mark.skipif(
    not os.environ.get("JOURNEYS_REQUIRE_INSTALL"), reason="installs from a package index"
)
AUTHOR = ("-c", "user.name=x", "-c", "user.email=x@example.com")


def git(folder: Path, *arguments: str) -> str:
    """What git says in a folder."""
    done = subprocess.run(
        ["git", *AUTHOR, *arguments], cwd=folder, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A repository of this tree as it is now, committed or not."""
    files = git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")
    there = [name for name in files if name and (ROOT / name).is_file()]
    return make(tmp_path / "clone", {name: (ROOT / name).read_bytes() for name in there})


def committed(folder: Path) -> str:
    """The commit of everything in a folder."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--no-verify", "--message", "x")
    return git(folder, "rev-parse", "HEAD").strip()


def test_pre_commit_makes_an_environment_and_runs_both(clone: Path, tmp_path: Path) -> None:
    site = make(
        tmp_path / "site",
        {
            "mkdocs.yml": "site_name: x\nplugins: [journeys]\n",
            "journeys/a.yml": JOURNEY.replace("[amira]", "[amyra]"),
            "personas/amira.yml": "name:   Amira\n",
        },
    )
    ours = {"repo": str(clone), "rev": committed(clone)}
    hooks = [{"id": "journeys-check"}, {"id": "journeys-fmt"}]
    with (site / ".pre-commit-config.yaml").open("w", encoding="utf-8") as file:
        YAML().dump({"repos": [{**ours, "hooks": hooks}]}, file)
    committed(site)
    env = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color=never"],
        cwd=site,
        env={**env, "PRE_COMMIT_HOME": str(tmp_path / "home")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert 'journeys/a.yml:2:12: error J301 unknown-persona: no persona "amyra"' in done.stdout
    assert (site / "personas/amira.yml").read_text("utf-8") == "name: Amira\n"
    assert git(site, "status", "--short") == " M personas/amira.yml\n"
