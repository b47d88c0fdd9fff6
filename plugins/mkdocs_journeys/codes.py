"""The codes of all findings, with their names and severities: stable for ever."""

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
    "J208": Code("invisible-character", Severity.WARNING),
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
    "J401": Code("duration-order"),
    "J402": Code("undirected-effort-score"),
    "J403": Code("measurement-out-of-range"),
    "J404": Code("malformed-measurements"),
    "J405": Code("shares-over-one"),
    "J406": Code("framework-mismatch"),
    "J407": Code("to-be-mismatch"),
    "J408": Code("target-worse-than-baseline", Severity.WARNING),
    "J409": Code("direction-overridden", Severity.WARNING),
    "J410": Code("unreachable-stage", Severity.WARNING),
    "J411": Code("date-order", Severity.WARNING),
    "J412": Code("missing-translation", Severity.WARNING),
    "J413": Code("duplicate-measurement", Severity.WARNING),
    "J501": Code("orphan-persona", Severity.WARNING),
    "J502": Code("persona-without-research", Severity.WARNING),
    "J503": Code("broken-continuity", Severity.WARNING),
    "J504": Code("unreachable-help", Severity.WARNING),
    "J505": Code("unheard-customer", Severity.WARNING),
    "J506": Code("no-after-purchase", Severity.WARNING),
    "J507": Code("laborious-touchpoint", Severity.WARNING),
    "J508": Code("unowned-touchpoint", Severity.WARNING),
    "J509": Code("moment-of-truth-unmeasured", Severity.WARNING),
    "J510": Code("unaddressed-friction", Severity.WARNING),
    "J511": Code("assumed-friction", Severity.INFO),
    "J512": Code("flat-emotions", Severity.INFO),
    "J513": Code("kpi-contradiction", Severity.INFO),
    "J514": Code("journey-without-kpi", Severity.WARNING),
    "J515": Code("stage-without-touchpoint", Severity.WARNING),
    "J516": Code("unused-vocabulary", Severity.INFO),
    "J601": Code("review-overdue", Severity.WARNING),
    "J602": Code("never-reviewed", Severity.INFO),
    "J603": Code("stale-measurement", Severity.WARNING),
    "J604": Code("target-date-passed", Severity.WARNING),
    "J605": Code("stale-evidence", Severity.INFO),
    "J901": Code("unused-ignore", Severity.WARNING),
}

# A file that cannot be read or that does not follow the format has no page: the families of reading and of form.
UNUSABLE = ("J1", "J2")


def breaks(code: str) -> bool:
    """Whether a file with such a finding has no page; silencing that would lose what somebody wrote."""
    return code.startswith(UNUSABLE) and CODES[code].severity is Severity.ERROR


def matching(word: str) -> list[str]:
    """The codes that a code, a name or a family such as J5 stands for; empty where it stands for none."""
    if word in CODES:
        return [word]
    named = [id for id, code in CODES.items() if code.name == word]
    return named or [id for id in CODES if len(word) == 2 and id.startswith(word)]


def words() -> list[str]:
    """All codes and names, for suggestions."""
    return [*CODES, *(code.name for code in CODES.values())]
