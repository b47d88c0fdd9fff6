"""What a check is made of: its code, what finds it, and what is said about it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from textwrap import dedent

from mkdocs_journeys.codes import CODES
from mkdocs_journeys.diagnostics import Finding, Severity
from mkdocs_journeys.lint.context import Context

Check = Callable[[Context], Iterator[Finding]]

ALWAYS = "None. It is always told, and always as an error, because a file like this has no page."
USUAL = """
    None of its own. Like most checks it can be left out, or told more or less loudly, under `checks` in
    `mkdocs.yml`; a single place is silenced by an ignore comment that gives the reason.
"""


@dataclass(frozen=True)
class Documentation:
    """What people read about a check, in five sections that are always there.

    `example` and `instead` are YAML that can be tried. A line such as `# personas/amira.yml` tells the file that
    follows; without one it is a journey.
    """

    checks: str
    why: str
    example: str
    instead: str
    options: str = USUAL

    def __post_init__(self) -> None:
        """Texts stand indented in the modules, and are read without that."""
        for section in fields(self):
            object.__setattr__(self, section.name, dedent(getattr(self, section.name)).strip())


@dataclass(frozen=True, slots=True)
class Rule:
    """A check; `check` is None where reading, resolving or the ignore comments find it already.

    Its name and severity stand with the codes, so that a rule knows neither how loudly nor where it is told.
    """

    code: str
    check: Check | None
    docs: Documentation

    @property
    def name(self) -> str:
        """The readable name."""
        return CODES[self.code].name

    @property
    def severity(self) -> Severity:
        """The severity that holds unless the configuration says otherwise."""
        return CODES[self.code].severity

    @property
    def summary(self) -> str:
        """The check in one line: the first sentence of what it looks for."""
        paragraph = self.docs.checks.partition("\n\n")[0].replace("\n", " ")
        return paragraph.partition(". ")[0].rstrip(".")
