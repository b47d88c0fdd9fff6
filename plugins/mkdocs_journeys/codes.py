"""The codes of the findings that reading, validating and resolving give: stable for ever."""

from typing import NamedTuple

from mkdocs_journeys.diagnostics import Severity


class Code(NamedTuple):
    """A code's readable name and the severity that it has unless the configuration says otherwise."""

    name: str
    severity: Severity = Severity.ERROR


CODES: dict[str, Code] = {
    "J101": Code("undecodable-file"),
    "J102": Code("yaml-syntax"),
    "J103": Code("duplicate-key"),
    "J104": Code("empty-file"),
    "J105": Code("yaml-feature"),
    "J106": Code("document-limit"),
    "J107": Code("not-a-mapping"),
    "J108": Code("bad-id"),
    "J109": Code("outside-root"),
    "J201": Code("unknown-key"),
    "J202": Code("missing-key"),
    "J203": Code("wrong-type"),
    "J204": Code("invalid-value"),
    "J205": Code("out-of-range"),
    "J206": Code("malformed-value"),
    "J207": Code("empty-value"),
    "J301": Code("unknown-persona"),
    "J302": Code("unknown-channel"),
    "J303": Code("unknown-team"),
    "J304": Code("unknown-system"),
    "J305": Code("unknown-segment"),
    "J306": Code("unknown-metric"),
    "J307": Code("unknown-framework"),
    "J308": Code("unknown-journey"),
    "J309": Code("unknown-reference"),
    "J310": Code("duplicate-id"),
    "J311": Code("missing-file"),
    "J312": Code("circular-journeys"),
    "J313": Code("address-taken"),
    "J402": Code("undirected-effort-score"),
    "J403": Code("measurement-out-of-range"),
    "J404": Code("malformed-measurements"),
}
