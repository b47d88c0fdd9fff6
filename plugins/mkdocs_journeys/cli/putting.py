"""Write files into a project without writing over any, and tell what was done with each."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from mkdocs_journeys.editor.files import Wanted
from mkdocs_journeys.editor.merging import Unmergeable
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.wording import Wording

WIDTH = 14
WRITTEN, CHANGED = Message("written"), Message("changed")
SAME, LEFT = Message("up to date"), Message("left alone")


@dataclass(frozen=True)
class Putter:
    """Puts files into a project; `name` is how it calls them, `wording` the language that it tells of them in."""

    name: Callable[[Path], str]
    wording: Wording

    def new(self, path: Path, text: str) -> bool:
        """Write a file that is not there; one that is stays as it is. False where it says something else."""
        if path.exists() or path.is_symlink():
            same = path.is_file() and path.read_bytes() == text.encode()
            self.tell(SAME if same else LEFT, self.name(path))
            return same
        write(path, text, self.name(path))
        self.tell(WRITTEN, self.name(path))
        return True

    def merged(self, file: Wanted) -> bool:
        """Add to a file what it lacks; False where that is left to do."""
        name = self.name(file.path)
        before = text_of(file.path, name)
        try:
            after = file.text(before or "")
        except Unmergeable as reason:
            self.tell(LEFT, f"{name}: {self.wording.say(reason.message)}. {self.say(ADD)}\n\n{file.missing}")
            return False
        if after != before:
            replace(file.path, after, name)
        self.tell(SAME if after == before else WRITTEN if before is None else CHANGED, name)
        others = ", ".join(file.differing(after))
        if others:
            said = self.say(Message("What it says of {others} stays. This project would say:", others=others))
            click.echo(f"{'':{WIDTH}} {said}\n\n{file.missing}")
        return True

    def tell(self, done: Message, what: str) -> None:
        """A line for a file."""
        click.echo(f"{self.say(done):{WIDTH}} {what}")

    def say(self, message: Message) -> str:
        """A message in the language of the command."""
        return self.wording.say(message)


ADD = Message("Add this to it:")


def text_of(path: Path, name: str) -> str | None:
    """The text of a file, None where there is none."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as problem:
        raise JourneysError(
            Message("{name} cannot be read: {problem}", name=name, problem=problem)
        ) from problem


def write(path: Path, text: str, name: str) -> None:
    """Write a new file, with the folder that it is in; what comes into being meanwhile stays."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(text.encode("utf-8"))
    except OSError as problem:
        raise JourneysError(
            Message("{name} cannot be written: {strerror}", name=name, strerror=problem.strerror)
        ) from problem


def replace(path: Path, text: str, name: str) -> None:
    """Write a file that may be there, with the folder that it is in."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    except OSError as problem:
        raise JourneysError(
            Message("{name} cannot be written: {strerror}", name=name, strerror=problem.strerror)
        ) from problem
