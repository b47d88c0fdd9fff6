"""By what a finding is known again when the lines around it have moved."""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from mkdocs_journeys.diagnostics import Finding


def identified(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Each finding with its fingerprint: of the file, the code, what is said in English, and which of its equals it is.

    Lines and columns are left out, and so are the reader's language and how loudly the finding is told.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        known = (finding.span.file, finding.code, str(finding.message))
        seen[known] += 1
        parts = "\0".join((*known, str(seen[known])))
        yield finding, sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()
