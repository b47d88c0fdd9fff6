"""Find a project from the folder one stands in, and read its options without MkDocs and without running anything."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import TaggedScalar
from ruamel.yaml.error import YAMLError

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.options import Options, options_from

NAMES = ("mkdocs.yml", "mkdocs.yaml")


def find_project(config: Path | None = None, start: Path | None = None) -> Options:
    """The project of a configuration file, or of the nearest one upwards from `start`."""
    here = (start or Path.cwd()).resolve()
    file = config.resolve() if config else nearest_config(here)
    if file is None:
        if (here / "journeys").is_dir():
            return options_from({}, here, here / "docs")
        raise JourneysError("no mkdocs.yml here or in a folder above, and no folder journeys here")
    values = read_config(file)
    root = file.parent
    docs_dir = root / str(values.get("docs_dir") or "docs")
    directories = values.get("use_directory_urls") is not False
    options = plugin_options(values.get("plugins"), file)
    return options_from(options, root, docs_dir, theme_language(values), directories)


def nearest_config(folder: Path) -> Path | None:
    """The `mkdocs.yml` of this folder or the nearest one above."""
    places = (place / name for place in (folder, *folder.parents) for name in NAMES)
    return next((path for path in places if path.is_file()), None)


def read_config(file: Path, depth: int = 0) -> dict[str, Any]:
    """The values of a configuration, with those that it inherits; tags other than !ENV are left as they are."""
    try:
        data = mkdocs_yaml().load(file.read_text("utf-8-sig"))
    except OSError as problem:
        raise JourneysError(f"{file.name} cannot be read: {problem.strerror}") from problem
    except (YAMLError, UnicodeDecodeError) as problem:
        mark = getattr(problem, "problem_mark", None)
        place = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
        words = getattr(problem, "problem", None) or str(problem)
        raise JourneysError(f"{file.name}{place}: {words}") from problem
    values = plain(data)
    if not isinstance(values, dict):
        raise JourneysError(f"{file.name}: keys and values are expected")
    parent = values.pop("INHERIT", None)
    if parent and depth < 10:
        return merged(read_config(file.parent / str(parent), depth + 1), values)
    return values


def mkdocs_yaml() -> YAML:
    """A reader of YAML 1.1, as MkDocs reads its configuration: `no` is false. It makes no objects of tags."""
    yaml = YAML(typ="rt", pure=True)
    yaml.version = (1, 1)
    return yaml


def plain(value: Any) -> Any:
    """YAML data without marks and tags; `!ENV` gives the variable's value, or the last of its list."""
    tag = str(getattr(getattr(value, "tag", None), "value", None) or "")
    if isinstance(value, TaggedScalar):
        return environment([str(value.value), None]) if tag == "!ENV" else None
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        items = [plain(item) for item in value]
        return environment(items) if tag == "!ENV" else items
    return value


def environment(names: list[Any]) -> Any:
    """The first variable that is set, read as YAML reads it; else the last item, which is the default."""
    set_ones = (os.environ[str(name)] for name in names[:-1] if str(name) in os.environ)
    value = next(set_ones, None)
    if value is None:
        return names[-1] if names else None
    try:
        return plain(mkdocs_yaml().load(value))
    except YAMLError:
        return value


def merged(parent: dict[str, Any], child: dict[str, Any]) -> dict[str, Any]:
    """What a configuration inherits, under what it says itself."""
    result = dict(parent)
    for key, value in child.items():
        below = result.get(key)
        result[key] = merged(below, value) if isinstance(below, dict) and isinstance(value, dict) else value
    return result


def plugin_options(plugins: Any, file: Path) -> dict[str, Any]:
    """The options of the plugin, however the list of plugins is written."""
    entries = plugins if isinstance(plugins, list) else [plugins]
    named = [
        pair for entry in entries for pair in (entry.items() if isinstance(entry, dict) else [(entry, None)])
    ]
    for name, options in named:
        if name == "journeys":
            if not isinstance(options, dict | None):
                raise JourneysError(f"{file.name}: plugins: journeys: keys and values are expected")
            return dict(options or {})
    raise JourneysError(f'{file.name} does not name the plugin: add "- journeys" below "plugins:"')


def theme_language(values: Mapping[str, Any]) -> str:
    """The language of the theme, English where it says none."""
    theme = values.get("theme")
    language = theme.get("language") if isinstance(theme, dict) else None
    return language if isinstance(language, str) else "en"
