"""What refers to something else, over all files; and mistakes that are told once, at their cause."""

from pathlib import Path

import pytest

from tests.project import JOURNEY, found, lines_of, loaded, make


def test_a_broken_persona_is_not_also_unknown(tmp_path: Path) -> None:
    assert found(tmp_path, {"journeys/a.yml": JOURNEY, "personas/amira.yml": "name: [\n"}) == [
        "personas/amira.yml:1:7 J102"
    ]


def test_the_first_persona_has_a_place_to_go(tmp_path: Path) -> None:
    root = make(tmp_path, {"journeys/a.yml": JOURNEY})
    (root / "personas/amira.yml").unlink()
    (finding,) = loaded(root).findings
    assert lines_of(finding) == 'no persona "amira" | add the file personas/amira.yml'


def test_a_file_with_an_ending_that_nobody_sees_is_told_once(tmp_path: Path) -> None:
    root = make(tmp_path, {"journeys/a.yml": JOURNEY})
    (root / "personas/amira.yml").rename(root / "personas/amira.yml.txt")
    (finding,) = loaded(root).findings
    assert lines_of(finding) == (
        'this file is not read: its name ends in ".txt" | rename the file, for example to amira.yml'
    )


def test_a_broken_journey_does_not_stand_in_for_a_persona(tmp_path: Path) -> None:
    files = {"journeys/ben.yml": "title: x\n", "journeys/a.yml": JOURNEY.replace("amira", "ben")}
    assert "journeys/a.yml:2:12 J301" in found(tmp_path, files)


@pytest.mark.parametrize(
    "catalogue",
    [
        "channels: [\n",
        "teams: x\n",
        "channels: [{id: kiosk}]\nchannels: []\n",
        "channels: [{id: Kiosk}]\n",
        "",
        "- a\n",
        "\0",
    ],
)
def test_a_broken_catalogue_does_not_blame_those_who_refer_to_it(catalogue: str, tmp_path: Path) -> None:
    text = (
        JOURNEY.replace(
            "[Purchase]", "[{title: P, touchpoints: [{title: T, channel: kiosk, support: [crm], team: cx}]}]"
        )
        + "owner: cx\nsegment: all\nframework: ours\n"
        + "kpis: [{metric: ces, target: {value: 9}, measurements: [{on: 2026-01, value: 40}]}, {metric: own}]\n"
    )
    files = {
        line.split(":")[0]
        for line in found(tmp_path, {"journeys/a.yml": text, "journeys/_catalog.yml": catalogue})
    }
    assert files == {"journeys/_catalog.yml"}


def test_several_mistakes_of_one_file_are_told_together(tmp_path: Path) -> None:
    text = """title: First order
personas: [amirra]
status: aproved
owner: cx
stages:
  - titel: Purchase
    touchpoints:
      - {title: Pays, channel: webside, clicks: many}
      - {title: Waits, channel: fone}
      -
      - {title: Leaves, channel: pone, images: [{file: gone.png}]}
    frictions:
      - {severity: huge, team: it}
      - {title: Slow, team: logistics, since: yesterday}
  - title: Delivery
    frictions: [{title: Late, team: logistic}]
kpis:
  - {metric: npss, target: {}}
  - {metric: nsp}
"""
    expected = [
        "2:12 J301",
        "3:9 J204",
        "4:8 J303",
        "6:5 J201",
        "8:32 J302",
        "8:49 J203",
        "9:33 J302",
        "10:8 J207",
        "11:34 J302",
        "11:56 J311",
        "13:10 J202",
        "13:20 J204",
        "13:32 J303",
        "14:29 J303",
        "14:47 J206",
        "16:37 J303",
        "18:14 J306",
        "18:20 J202",
        "19:14 J306",
    ]
    assert [
        line.removeprefix("journeys/a.yml:") for line in found(tmp_path, {"journeys/a.yml": text})
    ] == expected


def test_references_to_a_broken_journey_are_not_blamed(tmp_path: Path) -> None:
    files = {
        "journeys/a.yml": JOURNEY
        + "zooms_into: b#anything\nopportunities: [{title: SMS, addresses: [b#whatever]}]\n",
        "journeys/b.yml": JOURNEY + "colour: red\n",
    }
    assert found(tmp_path, files) == ["journeys/b.yml:4:1 J201"]


def test_circles(tmp_path: Path) -> None:
    text = JOURNEY + "zooms_into: {}#purchase\n"
    files = {f"journeys/{id}.yml": text.replace("{}", to) for id, to in zip("abcde", "bcabe", strict=True)}
    workspace = loaded(make(tmp_path, files))
    told = [lines_of(f) for f in workspace.findings]
    assert told == [
        '"zooms_into" comes back to where it starts: a → b → c → a | take "zooms_into" out of one of them',
        '"zooms_into" comes back to where it starts: e → e | take "zooms_into" out of one of them',
    ]


def test_what_refers_to_a_part_finds_it(tmp_path: Path) -> None:
    files = {
        "journeys/a.yml": JOURNEY.replace("[Purchase]", "[{title: P, frictions: [Slow]}]"),
        "journeys/b.yml": JOURNEY + "opportunities: [{title: SMS, addresses: [a#slow]}]\n",
    }
    workspace = loaded(make(tmp_path, files))
    assert workspace.findings == []
    journey, part = workspace.part(workspace.journeys["b"], "a#slow") or (None, None)
    assert journey is workspace.journeys["a"]
    assert part is workspace.parts["a"]["slow"]
    assert [(j.id, o.id) for j, o in workspace.solutions[("a", "slow")]] == [("b", "sms")]


def test_five_hundred_findings(tmp_path: Path) -> None:
    stages = "".join(f"  - {{title: S{n}, relationship: x{n}, tuch: 1}}\n" for n in range(500))
    text = f"title: x\npersonas: [amira]\nstages:\n{stages}"
    assert len(found(tmp_path, {"journeys/a.yml": text})) == 1_000


def test_the_default_language_of_the_catalogue_is_that_of_texts(tmp_path: Path) -> None:
    files = {
        "journeys/a.yml": JOURNEY.replace("First order", "{en: Order, fr: Commande}"),
        "journeys/_catalog.yml": "languages: [fr, en]\nchannels: [{id: kiosk, title: {en: Kiosk, fr: Borne}}]\n",
    }
    workspace = loaded(make(tmp_path, files))
    assert workspace.journeys["a"].title == "Commande"
    assert workspace.vocabulary.channels["kiosk"].title == "Borne"


def test_without_languages_english_is_the_default_of_the_catalogue_too(tmp_path: Path) -> None:
    files = {
        "journeys/a.yml": JOURNEY.replace("First order", "{fr: Commande, en: Order}"),
        "journeys/_catalog.yml": "channels: [{id: kiosk, title: {fr: Borne, en: Kiosk}}]\n",
    }
    workspace = loaded(make(tmp_path, files))
    assert workspace.journeys["a"].title == "Order"
    assert workspace.vocabulary.channels["kiosk"].title == "Kiosk"
