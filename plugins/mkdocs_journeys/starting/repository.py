"""The repository that a site lies in: where its top is, and which service has it."""

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

# git@host:way, or a scheme with a host; who logs in there, and by which door, is nobody's business.
REMOTE = re.compile(
    r"(?:(?:https?|ssh|git)://(?:[^@/]*@)?(?P<host>[\w.-]+)(?::\d+)?/|(?:[\w.-]+@)?(?P<short>[\w.-]+):(?!/))"
    r"(?P<way>[\w./~-]+?)(?:\.git)?/?"
)


@dataclass(frozen=True)
class Repository:
    """`top` is its uppermost folder, `branch` the one that is published, `url` its page where a service has it."""

    top: Path
    branch: str = "main"
    url: str = ""

    @property
    def service(self) -> str:
        """`github` or `gitlab`, empty where it is neither, or nobody knows."""
        host = self.url.removeprefix("https://").partition("/")[0]
        return next((name for name in ("github", "gitlab") if name in host.split(".")), "")

    def way(self, place: Path) -> str:
        """The way from the top to a folder, with a slash behind it; empty at the top."""
        way = place.relative_to(self.top).as_posix() if place.is_relative_to(self.top) else "."
        return "" if way == "." else f"{way}/"

    def edit_uri(self, folder: Path) -> str:
        """What leads from the repository's page to the one where a file of a folder is edited."""
        step = "-/edit" if self.service == "gitlab" else "edit"
        return f"{step}/{self.branch}/{self.way(folder)}"


def repository_of(folder: Path) -> Repository | None:
    """The repository that a folder lies in, also one that is not made yet; None where there is none, or no git."""
    place = next((place for place in (folder, *folder.parents) if place.is_dir()), folder)
    top = asked(place, "rev-parse", "--show-toplevel")
    if not top:
        return None
    remote = asked(place, "config", "--get", "remote.origin.url")
    head = asked(place, "symbolic-ref", "--short", "refs/remotes/origin/HEAD").partition("/")[2]
    branch = head or asked(place, "symbolic-ref", "--short", "HEAD") or "main"
    return Repository(Path(top).resolve(), branch, page_of(remote))


def page_of(remote: str) -> str:
    """The page of a repository that git fetches from there; empty where that is no address of a host."""
    found = REMOTE.fullmatch(remote)
    return f"https://{found['host'] or found['short']}/{found['way']}" if found else ""


def asked(folder: Path, *arguments: str) -> str:
    """What git says; empty where it says nothing, or is not there."""
    command = ["git", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else ""
