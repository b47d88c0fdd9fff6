"""Where a file is edited: the address at the service that keeps it, with the line where the service can go to one."""

import posixpath
import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

# Both open the editor, or the file, at the line that an anchor names.
AT_A_LINE = re.compile(r"(^|\.)(github|gitlab)\.")


@dataclass(frozen=True)
class Edits:
    """What `mkdocs.yml` says of it, as MkDocs understands it; `prose` is the folder that it counts from.

    That folder is given as seen from the project: `docs`.
    """

    repo_url: str = ""
    edit_uri: str = ""
    template: str = ""
    prose: str = "docs"

    @cached_property
    def reach(self) -> bool:
        """Whether the service can go to a line: looking for the lines takes a while."""
        parts = urlsplit(self.whole("x"))
        known = AT_A_LINE.search(parts.hostname or "") is not None
        return known and parts.scheme in ("http", "https") and not parts.fragment

    def url(self, file: str) -> str:
        """The address of a file, to which only the number of a line is to be added; empty where that is of no use."""
        if not self.reach:
            return ""
        way = quote(posixpath.relpath(file, self.prose), safe="/.~")
        parts = urlsplit(self.whole(way))
        return urlunsplit(parts._replace(path=posixpath.normpath(parts.path), fragment="L"))

    def whole(self, way: str) -> str:
        """The address of a file by its path from the folder of prose."""
        if self.template:
            asked = self.template.format(path=way, path_noext=posixpath.splitext(way)[0])
        else:
            asked = self.edit_uri + way if self.edit_uri else ""
        return urljoin(self.repo_url, asked) if asked else ""
