"""The files of a whole site: one journey, one persona, the words that they share, and what makes a site of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs_journeys import __version__
from mkdocs_journeys.starting.ci import kit_files
from mkdocs_journeys.starting.repository import Repository
from mkdocs_journeys.starting.texts import filled, in_markdown, in_yaml
from mkdocs_journeys.workspace.finding import ENDINGS
from mkdocs_journeys.workspace.settings import Settings

EXAMPLES = {"en": "first-order", "fr": "premiere-commande"}
PERSONA = "amira"
REQUIREMENTS = ("requirements.txt", "pyproject.toml", "Pipfile", "poetry.lock", "uv.lock")
IGNORED = ("site/", ".cache/", ".venv/", "__pycache__/")


@dataclass(frozen=True)
class Planned:
    """A file that a site needs, and its text."""

    path: Path
    text: str


@dataclass(frozen=True)
class Wishes:
    """What somebody says of the site that is to be: its name, its language, and the service that builds it."""

    name: str
    language: str = "en"
    service: str = "none"


def site_files(
    wishes: Wishes, settings: Settings, repository: Repository | None, is_new: bool
) -> Iterator[Planned]:
    """What a site needs; of one that `is_new` also what an existing one has in its own way."""
    kit = list(kit_files(wishes.service, settings, repository))
    shows = not any(has_files(folder) for folder in (settings.journeys_dir, settings.personas_dir))
    blanks = {
        "name": in_yaml(wishes.name),
        "repository": source_lines(repository, settings) if repository else "\n",
    }
    template = f"example/{wishes.language}"
    if is_new:
        yield Planned(settings.root / "mkdocs.yml", filled(f"{template}/mkdocs.yml", blanks))
    if shows:
        yield from example(template, wishes, settings)
    if not list(settings.docs_dir.rglob("*.md")):
        yield Planned(settings.docs_dir / "index.md", home(template, wishes, settings, shows))
    if is_new or not is_ignored(settings.root, repository):
        yield Planned(settings.root / ".gitignore", ignoring())
    if (is_new or kit) and not any((settings.root / name).exists() for name in REQUIREMENTS):
        yield Planned(settings.root / "requirements.txt", requirement())
    yield from (Planned(path, text) for path, text in kit)


def example(template: str, wishes: Wishes, settings: Settings) -> Iterator[Planned]:
    """A journey, its persona and the words of both."""
    journey = f"{EXAMPLES[wishes.language]}.yml"
    for folder, name, kind in (
        (settings.journeys_dir, "_catalog.yml", "journeys"),
        (settings.journeys_dir, journey, "journeys"),
        (settings.personas_dir, f"{PERSONA}.yml", "personas"),
    ):
        yield Planned(folder / name, filled(f"{template}/{kind}/{name}", {}))


def home(template: str, wishes: Wishes, settings: Settings, shows: bool) -> str:
    """The home page; it shows the example where that is there."""
    names = {"journeys": settings.journeys_dir.name, "personas": settings.personas_dir.name}
    text = filled(f"{template}/docs/index.md", {"name": in_markdown(wishes.name), **names})
    return text if shows else "".join(line for line in text.splitlines(True) if not line.startswith("!"))


def source_lines(repository: Repository, settings: Settings) -> str:
    """Where the site's files are kept, for `mkdocs.yml`: with it, every part of a page has a link to edit it."""
    if not repository.service:
        return "\n"
    address = f"repo_url: {repository.url}\nedit_uri: {repository.edit_uri(settings.docs_dir)}\n"
    return f"{address}\n"


def has_files(folder: Path) -> bool:
    """Whether a folder holds any YAML file, of whichever kind."""
    return any(path.suffix.lower() in ENDINGS for path in folder.rglob("*"))


def is_ignored(root: Path, repository: Repository | None) -> bool:
    """Whether the repository says already what it leaves out."""
    places = {root, *([repository.top] if repository else [])}
    return any((place / ".gitignore").exists() for place in places)


def ignoring() -> str:
    """What is made from the files, and so is not kept with them."""
    return "".join(f"{name}\n" for name in IGNORED)


def requirement() -> str:
    """What the site is built with, this version of it: a newer one comes when somebody decides so."""
    return f"mkdocs-journeys[all]=={__version__}\n"
