"""The log of SARIF 2.1.0."""

from __future__ import annotations

from urllib.parse import unquote

from mkdocs_journeys.codes import CODES

from tests.report.reports import HOSTILE, checked_by, examples, report, silenced


def run_of(text: str) -> dict[str, object]:
    log = checked_by("sarif", text)
    assert len(log["runs"]) == 1
    run: dict[str, object] = log["runs"][0]
    return run


def test_its_rules_are_kept() -> None:
    run_of(report("sarif", examples(), "a site/"))
    run_of(report("sarif", []))


def test_every_check_is_documented() -> None:
    rules = checked_by("sarif", report("sarif", []))["runs"][0]["tool"]["driver"]["rules"]
    assert {rule["id"] for rule in rules} == set(CODES)
    assert all(rule["help"]["markdown"].count("```yaml") == 2 for rule in rules)
    levels = {rule["id"]: rule["defaultConfiguration"]["level"] for rule in rules}
    assert (levels["J301"], levels["J501"], levels["J511"]) == ("error", "warning", "note")


def test_results() -> None:
    run = checked_by("sarif", report("sarif", examples(), "a site/"))["runs"][0]
    results, rules = run["results"], run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in results)
    assert [result["level"] for result in results] == ["note", "warning", "error", "error"]
    assert results[2]["message"]["text"] == f"{HOSTILE}; {HOSTILE}"
    place = results[2]["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 3, "startColumn": 1, "endLine": 5, "endColumn": 2}
    assert place["artifactLocation"]["uri"] == "a%20site/journeys/%C3%A9t%C3%A9%20%231.yml"


def test_names_come_back() -> None:
    run = checked_by("sarif", report("sarif", examples()))["runs"][0]
    uris = [r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in run["results"]]
    assert [unquote(uri) for uri in uris] == [f.span.file for f in examples()]


def test_other_places() -> None:
    result = checked_by("sarif", report("sarif", examples()))["runs"][0]["results"][3]
    (other,) = result["relatedLocations"]
    assert other["message"]["text"] == "it stands here first"
    assert other["physicalLocation"]["artifactLocation"]["uri"] == "journeys/b%20c.yml"
    assert other["physicalLocation"]["region"]["startLine"] == 2


def test_what_is_ignored_is_left_out_because_code_scanning_would_open_alerts() -> None:
    kept = checked_by("sarif", report("sarif", examples(), silenced=silenced()))
    assert kept == checked_by("sarif", report("sarif", examples()))


def test_what_is_ignored_is_told_with_its_reason_where_that_is_asked_for() -> None:
    text = report("sarif", examples(), silenced=silenced(), ignored=True)
    results = checked_by("sarif", text)["runs"][0]["results"]
    accepted = {"kind": "inSource", "status": "accepted"}
    assert [result["suppressions"] for result in results] == [
        *([] for _ in examples()),
        [{**accepted, "justification": f"{HOSTILE} has its reasons"}],
        [accepted],
    ]


def test_asking_for_what_is_ignored_changes_no_fingerprint() -> None:
    def prints(text: str) -> list[str]:
        results = checked_by("sarif", text)["runs"][0]["results"]
        return [result["partialFingerprints"]["journeys/v1"] for result in results]

    alone = prints(report("sarif", examples()))
    together = prints(report("sarif", examples(), silenced=silenced(), ignored=True))
    assert together[: len(alone)] == alone
    assert len(set(together)) == len(together)


def test_the_documentation_is_in_the_language_of_the_report() -> None:
    rules = checked_by("sarif", report("sarif", [], language="fr"))["runs"][0]["tool"]["driver"]["rules"]
    first = rules[0]
    assert first["shortDescription"]["text"].startswith("Les fichiers sont en UTF-8")
    assert "Exemple\u00a0:" in first["help"]["markdown"]
