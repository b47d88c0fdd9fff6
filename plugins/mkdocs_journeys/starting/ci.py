"""What a service needs that checks and builds the site whenever somebody changes it."""

import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.starting.repository import Repository
from mkdocs_journeys.starting.texts import filled, in_yaml
from mkdocs_journeys.workspace.settings import Settings

# For each service the files of its kit: where they belong, from the top of the repository, and their templates.
KITS = {
    "github": (
        (".github/workflows/journeys.yml", "kits/github.yml"),
        (".github/workflows/journeys-comment.yml", "kits/github-comment.yml"),
    ),
    "gitlab": ((".gitlab-ci.yml", "kits/gitlab.yml"),),
    "shell": (("ci/journeys.sh", "kits/shell.sh"),),
    "none": (),
}
SERVICES = tuple(KITS)
# The name of the folder comes into YAML and into scripts.
ORDINARY = re.compile(r"[\w./ -]*")


def kit_files(service: str, settings: Settings, repository: Repository | None) -> Iterator[tuple[Path, str]]:
    """The files of a service's kit, with the branch and the folder of this site."""
    top = repository.top if repository and service != "shell" else settings.root
    way = repository.way(settings.root) if repository else ""
    if KITS[service] and not ORDINARY.fullmatch(way):
        raise JourneysError(
            Message(
                '--ci: the folder "{way}" has characters that a workflow cannot name safely; '
                "give it a name of letters, digits, spaces, points and hyphens, or say --ci none",
                way=way,
            )
        )
    blanks = {
        "branch": in_yaml(repository.branch if repository else "main"),
        "folder": way.rstrip("/") or ".",
        "way": way,
        "up": "..",
    }
    for place, template in KITS[service]:
        yield top / place, filled(template, blanks)
