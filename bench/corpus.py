"""The corpus that is measured: journeys as YAML files, and the same content as pages written by hand.

The same number gives the same bytes everywhere. A journey has six stages of four touchpoints and between 250
and 300 lines; a folder holds fifty.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import attic
import past
import peer
from facts import catalogue, journey_facts, journey_id, nps_rows, personas
from notation import to_yaml

FOLDER_SIZE = 50

SETTINGS = """\
site_name: {name}
site_url: https://example.com/
use_directory_urls: true
theme:
  name: material
  font: false
  features: [navigation.indexes, navigation.prune, navigation.sections, navigation.top, toc.follow]
plugins:
{plugins}
{extensions}"""
OURS = "  - search\n  - journeys"
NO_HISTORY = "without-history.yml"
PLAIN_SITE = "  - search"
EXTENSIONS = """\
markdown_extensions:
  - attr_list
  - tables
  - toc: {permalink: true}
  - pymdownx.superfences:
      custom_fences:
        - name: mermaid
          class: mermaid
          format: !!python/name:pymdownx.superfences.fence_code_format
"""


def write_ours(folder: Path, count: int) -> None:
    """A site of `count` journeys as YAML files."""
    fresh(folder)
    write(folder / "mkdocs.yml", SETTINGS.format(name="Journeys", plugins=OURS, extensions=""))
    write(folder / "docs/index.md", "# Our journeys\n\nWritten as YAML files.\n")
    write(folder / "journeys/_catalog.yml", to_yaml(catalogue()))
    for id, persona in personas():
        write(folder / f"personas/{id}.yml", to_yaml(persona))
    for number in range(count):
        journey = journey_facts(number)
        place = folder / "journeys" / area(number)
        write(place / f"{journey_id(number)}.yml", to_yaml(journey))
        write(
            place / journey["kpis"][0]["measurements"],
            "date,promoters,passives,detractors\n" + nps_rows(number),
        )


def write_peer(folder: Path, count: int) -> None:
    """The same site as pages written by hand, for MkDocs without a plugin."""
    fresh(folder)
    write(folder / "mkdocs.yml", SETTINGS.format(name="Journeys", plugins=PLAIN_SITE, extensions=EXTENSIONS))
    write(folder / "docs/index.md", "# Our journeys\n\nWritten as Markdown pages.\n")
    for id, persona in personas():
        write(folder / f"docs/personas/{id}.md", peer.persona_page(persona))
    for number in range(count):
        page = peer.journey_page(journey_facts(number), nps_rows(number))
        write(folder / "docs/journeys" / area(number) / f"{journey_id(number)}.md", page)


def write_history(folder: Path, count: int, changed: int = 10) -> None:
    """The same site as a repository of git, in whose last commit some journeys changed."""
    write_ours(folder, count)
    write(folder / ".gitignore", "site/\n.cache/\n")
    git(folder, "init", "--quiet", "--initial-branch", "main")
    commit(folder, "All journeys")
    for path in sorted(folder.glob("journeys/*/*.yml"))[:changed]:
        text = path.read_text(encoding="utf-8")
        write(path, text.replace("emotion: 1.0", "emotion: -1.0", 1).replace("title: ", "title: Now ", 1))
    commit(folder, "Some journeys")


def write_deep_history(folder: Path, count: int) -> None:
    """The same site at the end of three commits for each journey, in which each was edited several times.

    With `NO_HISTORY` it is the same without.
    """
    write_ours(folder, count)
    without = f"{OURS}:\n      history: false"
    write(folder / NO_HISTORY, SETTINGS.format(name="Journeys", plugins=without, extensions=""))
    write(folder / ".gitignore", "site/\n.cache/\n")
    git(folder, "init", "--quiet", "--initial-branch", "main")
    git(folder, "fast-import", "--quiet", text=b"".join(past.commits(folder, 3 * count)))
    git(folder, "reset", "--quiet", "--hard", "main")
    git(folder, "repack", "-a", "-d", "--quiet")


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--no-gpg-sign", "--message", message)


def git(folder: Path, *words: str, text: bytes = b"") -> None:
    """Run git, on the same day and as nobody in particular."""
    names = {"NAME": "Bench", "EMAIL": "bench@example.com", "DATE": "2026-09-01T12:00:00Z"}
    who = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in names.items()}
    subprocess.run(("git", *words), cwd=folder, check=True, env={**os.environ, **who}, input=text)


def fresh(folder: Path) -> None:
    attic.put_away(folder)
    folder.mkdir(parents=True)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def area(number: int) -> str:
    return f"area-{number // FOLDER_SIZE + 1:02}"
