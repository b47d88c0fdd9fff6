"""What is left of a faulty document without its mistakes, so that the rest of it is checked in the same run."""

from copy import deepcopy
from typing import Any, TypeVar

from pydantic import ValidationError

from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.problems import path_of
from mkdocs_journeys.model.shapes import class_at
from mkdocs_journeys.source.document import Document, Path
from mkdocs_journeys.source.marks import Marks

E = TypeVar("E", bound=Element)
ATTEMPTS = 8


class Trimmed(Document):
    """A document that some list items were taken from; its places are still those of the whole text."""

    def __init__(self, whole: Document) -> None:
        super().__init__(whole.file, whole.text, deepcopy(whole.data), [], whole.known_marks)
        self.original: dict[int, list[int]] = {}

    def take_out(self, path: Path, kind: type[Element]) -> None:
        """Remove the value at a path; what a file cannot be without is emptied."""
        parent = self.data
        for step in path[:-1]:
            parent = parent[step]  # type: ignore[index]
        if isinstance(parent, list):
            index = int(path[-1])
            self.indices(parent).pop(index)
            del parent[index]
        elif isinstance(parent, dict) and path:
            key, stub = str(path[-1]), class_at(kind, path[:-1]).stub
            parent.pop(key, None)
            if key in stub:
                parent[key] = deepcopy(stub[key])

    def indices(self, items: list[Any]) -> list[int]:
        """The places that a list's items had in the whole document."""
        return self.original.setdefault(id(items), list(range(len(items))))

    def descend(self, path: Path) -> tuple[Marks, Path]:
        """The node at a path of what is left, found at its path in the whole."""
        return super().descend(self.in_whole(path))

    def in_whole(self, path: Path) -> Path:
        """A path of what is left as a path of the whole."""
        data: Any = self.data
        steps: list[str | int] = []
        for step in path:
            if isinstance(data, list) and isinstance(step, int) and step < len(data):
                steps.append(self.indices(data)[step])
                data = data[step]
            else:
                steps.append(step)
                data = data.get(step) if isinstance(data, dict) else None
        return tuple(steps)


def salvage(kind: type[E], document: Document, languages: tuple[str, ...]) -> E | None:
    """The object without what is wrong with it, None where nothing usable is left."""
    trimmed = Trimmed(document)
    context = {"languages": languages, "lenient": True}
    for _ in range(ATTEMPTS):
        try:
            part = kind.model_validate(trimmed.data, context=context)
        except ValidationError as error:
            for path in faulty_paths(error, trimmed, kind):
                trimmed.take_out(path, kind)
        else:
            part.bind(trimmed)
            return part
    return None


def faulty_paths(error: ValidationError, document: Document, kind: type[Element]) -> list[Path]:
    """What to take out: each faulty value, or the mapping that lacks a key; the deepest and the last ones first.

    Where a stub can stand in for what is missing, it is the missing value that is named, not the mapping.
    """
    paths: set[Path] = set()
    for problem in error.errors(include_url=False, include_input=False):
        path = path_of(problem, document)
        lacking = problem["type"] == "missing" and str(path[-1]) not in class_at(kind, path[:-1]).stub
        paths.add(path[:-1] if lacking and len(path) > 1 else path)
    return sorted(paths, key=depth_first, reverse=True)


def depth_first(path: Path) -> tuple[int, tuple[tuple[int, str], ...]]:
    """A key that sorts shorter paths first, and items of one list in their order."""
    return len(path), tuple((step, "") if isinstance(step, int) else (-1, step) for step in path)
