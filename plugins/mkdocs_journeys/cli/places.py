"""Where in `mkdocs.yml` a mistake in the plugin's options stands."""

import re
from collections.abc import Iterator
from pathlib import Path

PLUGIN = re.compile(r"""\s*-?\s*["']?journeys["']?\s*(:|$|#|[,}\]])""")
QUOTED = re.compile(r'"([^"]+)"')
NAMED = re.compile(r"^(?:plugins: journeys: )?((?:\w+: )*)")


def line_of(problem: str, file: Path) -> int | None:
    """The line of the word that a sentence complains of; the plugin's own where that is not to be found."""
    lines = file.read_text("utf-8-sig", "replace").splitlines()
    start = plugin_line(lines)
    if start is None:
        return None
    words = (re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])") for word in candidates(problem))
    found = (n for word in words for n in range(start, len(lines)) if word.search(uncommented(lines[n])))
    return next(found, start) + 1


def plugin_line(lines: list[str]) -> int | None:
    """Where the plugin is named, below the key `plugins`."""
    plugins = next((n for n, line in enumerate(lines) if line.startswith("plugins:")), None)
    if plugins is None:
        return None
    below = range(plugins, len(lines))
    return next((n for n in below if PLUGIN.match(lines[n].removeprefix("plugins:"))), plugins)


def candidates(problem: str) -> Iterator[str]:
    """The words of a sentence that may stand in the file: what it quotes, then the options that it names."""
    yield from QUOTED.findall(problem)[:1]
    found = NAMED.match(problem)
    yield from reversed((found[1] if found else "").rstrip(": ").split(": "))


def uncommented(line: str) -> str:
    """A line without a comment that ends it."""
    return re.sub(r"(^|\s)#.*", "", line)
