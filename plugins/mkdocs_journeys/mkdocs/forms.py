"""The forms of Decap CMS among the files of the site: its own package, our page, script and configuration."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.wording import Wording

if TYPE_CHECKING:
    from mkdocs_journeys.workspace.workspace import Workspace

SCRIPTS = Path(__file__).parent.parent / "assets" / "forms"
# What is fetched while the forms are used; the rest is for those who develop them.
PROGRAM = ("decap-cms.js", "*.decap-cms.js", "*.wasm", "*.LICENSE.txt")
PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<script src="manual.js"></script>
</head>
<body>
<script src="decap/decap-cms.js"></script>
<script type="module" src="forms.js"></script>
</body>
</html>
"""


class Forms:
    """What the option `cms` asks for; `problem` says why it cannot be had."""

    def __init__(self, cms: Mapping[str, Any], root: Path, config: MkDocsConfig) -> None:
        self.cms = {**cms, "backend": cms.get("backend") or backend_of(config)}
        self.path = str(cms.get("path", "admin")).strip("/")
        self.package = root / str(cms.get("package", "node_modules/decap-cms"))
        self.parser = next(
            (
                place / "yaml/browser/dist"
                for place in parents_of(self.package)
                if (place / "yaml/browser/dist").is_dir()
            ),
            None,
        )

    @property
    def problem(self) -> Message | None:
        """Why there can be no forms, None where there can."""
        if not (self.package / "dist/decap-cms.js").is_file():
            return Message(
                'cms: there is no Decap CMS at "{package}"; run "npm install decap-cms" beside mkdocs.yml, '
                "or name its folder with {option}",
                package=str(self.package),
                option="cms: {package: ...}",
            )
        if self.parser is None:
            return Message(
                'cms: the package "yaml", which Decap CMS needs, is not beside "{package}"; install it again',
                package=str(self.package),
            )
        if not self.cms["backend"]:
            return Message(
                "cms: nobody knows where the files are kept; set repo_url to a repository of GitHub or GitLab, "
                "or say it with {option}",
                option="cms: {backend: {name: ...}}",
            )
        return None

    def texts(self, workspace: Workspace, wording: Wording) -> Iterator[tuple[str, str]]:
        """What follows from the journeys and the options: address and text; nothing where the catalogue is faulty."""
        # The fields of the forms are those of the model.
        from mkdocs_journeys.forms.config import config as written

        with suppress(JourneysError):
            prefix = way_to(workspace.settings.root)
            yield f"{self.path}/config.yml", written(workspace, self.cms, prefix, wording)

    def files(self, config: MkDocsConfig) -> Iterator[File]:
        """What is the same for everybody."""
        page = PAGE.format(
            language=escape(str(config.theme.get("language") or "en")), title=escape(config.site_name)
        )
        yield File.generated(config, f"{self.path}/index.html", content=page)
        for script in sorted(SCRIPTS.glob("*.js")):
            yield self.copied(script, script.name, config)
        for pattern in PROGRAM:
            for path in sorted((self.package / "dist").glob(pattern)):
                yield self.copied(path, f"decap/{path.name}", config)
        for path in sorted(self.parser.glob("*.js")) if self.parser else ():
            yield self.copied(path, f"yaml/{path.name}", config)

    def copied(self, path: Path, name: str, config: MkDocsConfig) -> File:
        """A file that is published as it is."""
        return File.generated(config, f"{self.path}/{name}", abs_src_path=str(path))


def way_to(root: Path) -> str:
    """The way from the top of the repository to the project, with a slash behind it where there is one."""
    top = next((place for place in (root, *root.parents) if (place / ".git").exists()), root)
    way = root.relative_to(top).as_posix()
    return "" if way == "." else f"{way}/"


def parents_of(package: Path) -> list[Path]:
    """The folders that a package looks for others in."""
    return [package / "node_modules", *(place for place in package.parents if place.name == "node_modules")]


def backend_of(config: MkDocsConfig) -> dict[str, str]:
    """Where the files are kept, as `repo_url` and `edit_uri` say; empty where that is no service that is known."""
    host, _, repo = (config.repo_url or "").removeprefix("https://").strip("/").partition("/")
    name = next((name for name in ("github", "gitlab") if host == f"{name}.com"), None)
    if name is None or not repo:
        return {}
    steps = (config.edit_uri or "").removeprefix("-/").split("/")
    branch = steps[1] if len(steps) > 1 else "main"
    return {"name": name, "repo": repo.removesuffix(".git"), "branch": branch}
