"""Reports of a few findings, some of them with texts that a format has to hide from its readers' syntax."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jsonschema.validators import validator_for
from mkdocs_journeys.diagnostics import Finding, Related, Severity, Silenced
from mkdocs_journeys.location import Span
from mkdocs_journeys.message import Message
from mkdocs_journeys.report.registry import rendered
from mkdocs_journeys.report.report import Report
from mkdocs_journeys.report.summary import Summary
from mkdocs_journeys.wording import Wording

DATA = Path(__file__).parent / "data"
# What is published for a form, and what we hold ourselves to beyond it.
SCHEMAS = {"sarif": ("sarif-2.1.0-rtm.5", "code-scanning.schema"), "gitlab": ("gitlab.schema",)}
HOSTILE = "100 % :: a,b @all #1 | <b>x</b> [y](z) `c` \\ ::error::no $x$ &amp; é 夕 ##[error]"


def finding(
    code: str = "J301",
    file: str = "journeys/a.yml",
    line: int = 1,
    text: str = 'no persona "x"',
    severity: Severity = Severity.ERROR,
    **more: Any,
) -> Finding:
    """One finding."""
    span = more.pop("span", Span(file, line, 3, line, 9))
    return Finding(code, Message("{text}", text=text), span, severity=severity, **more)


def examples() -> list[Finding]:
    """A finding of each kind: of every severity, over several lines, with a hint, with another place, hostile."""
    related = (Related(Span("journeys/b c.yml", 2, 1, 2, 4), Message("it stands here first")),)
    return [
        finding("J511", severity=Severity.INFO, text="a friction without evidence"),
        finding("J505", severity=Severity.WARNING, hint=Message('did you mean "{w}"?', w="y")),
        finding(
            "J102", span=Span("journeys/été #1.yml", 3, 1, 5, 2), text=HOSTILE, hint=Message("{t}", t=HOSTILE)
        ),
        finding("J310", file="journeys/a,b:c%.yml", related=related),
    ]


def silenced() -> list[Silenced]:
    """Findings that ignore comments keep: one with a reason, one without, the first equal to one that is told."""
    return [Silenced(examples()[0], f"{HOSTILE} has its reasons"), Silenced(finding("J508"), "")]


def report(
    form: str, findings: Iterable[Finding], prefix: str = "", language: str = "en", **more: Any
) -> str:
    """The findings in one of the forms."""
    told = list(findings)
    summary = Summary.of_findings(told, 2, 1)
    return rendered(form, Report(told, {}, summary, Wording(language), prefix, **more))


def checked_by(form: str, text: str) -> Any:
    """The values of a report, once the schemas of its form have found nothing wrong with them."""
    values = json.loads(text)
    for name in SCHEMAS[form]:
        rules = json.loads((DATA / f"{name}.json").read_text("utf-8"))
        kind = validator_for(rules)
        validator = kind(rules, format_checker=kind.FORMAT_CHECKER)
        assert [error.message for error in validator.iter_errors(values)] == []
    return values
