"""Where a project's files are, and the day that it is looked at."""

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """`root` is the folder of `mkdocs.yml`, which the names in findings are relative to."""

    root: Path
    journeys_dir: Path
    personas_dir: Path
    docs_dir: Path
    as_of: date
    cache_dir: Path | None = None

    def name(self, path: Path) -> str:
        """A file as findings name it; what no terminal can show is written as an escape."""
        try:
            name = path.relative_to(self.root).as_posix()
        except ValueError:
            name = Path(os.path.relpath(path, self.root)).as_posix()
        return name if name.isprintable() else "".join(c if c.isprintable() else ascii(c)[1:-1] for c in name)

    @property
    def names_of_kinds(self) -> tuple[str, str]:
        """The folders of personas and of journeys, as findings name them."""
        return self.name(self.personas_dir), self.name(self.journeys_dir)

    @property
    def folders(self) -> tuple[Path, Path, Path]:
        """The site's own folders: nothing outside them is read or published."""
        return (self.journeys_dir, self.personas_dir, self.docs_dir)

    def owns(self, path: Path) -> bool:
        """Whether a path, all links followed, lies below one of the site's own folders."""
        real = str(real_path(path))
        return any(lies_in(real, os.path.realpath(folder)) for folder in self.folders)


def lies_in(path: str, folder: str) -> bool:
    """Whether a path is a folder, or lies below it; on Windows in whatever case it is written."""
    path, folder = os.path.normcase(path), os.path.normcase(folder)
    return path == folder or path.startswith(folder.rstrip("/\\") + os.sep)


def real_path(path: Path) -> Path:
    """A path with all links followed; `Path.resolve` would raise on links that lead to themselves."""
    return Path(os.path.realpath(path))


def settings_at(root: Path, as_of: date | None = None, cache_dir: Path | None = None) -> Settings:
    """The settings of a project that keeps everything at its default place."""
    return Settings(root, root / "journeys", root / "personas", root / "docs", today(as_of), cache_dir)


def today(as_of: date | None = None) -> date:
    """The day a project is looked at: the option, else SOURCE_DATE_EPOCH, else the clock's day (UTC)."""
    if as_of is not None:
        return as_of
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now(UTC).date()
