"""What a real editor offers and explains."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs_journeys.model.element import keys_of
from mkdocs_journeys.model.touchpoint import Touchpoint
from mkdocs_journeys.model.words import FREQUENCIES, SEVERITIES
from mkdocs_journeys.schema.offers import offers_of

from tests.editor.conftest import Open
from tests.editor.lsp import Editor
from tests.project import loaded, make

HEAD = "title: First order\npersonas: [amira]\n"
STAGE = f"{HEAD}stages:\n  - title: Purchase\n    "
TOUCHPOINT = f"{STAGE}touchpoints:\n      - title: Pays by card\n        "
FRICTION = f"{TOUCHPOINT}frictions:\n          - title: Twice\n            "
CATALOG = """channels: [{id: website, title: Web shop, kind: digital}, {id: phone, title: Telephone, kind: human}]
teams: [{id: cx, title: Customer experience}]
systems: [{id: psp, title: Payment provider}]
"""


@pytest.fixture(scope="module")
def file(editor: Editor) -> Path:
    return editor.folder / "journeys" / "first-order.yml"


def test_the_keys_of_a_touchpoint_are_offered(editor: Editor, file: Path) -> None:
    found = editor.offered(file, f"{TOUCHPOINT}|\n")
    assert keys_of(Touchpoint) - {"title"} <= found.keys()
    assert found["channel"]["documentation"].startswith("A channel's id")
    assert found["frictions"]["insertText"].startswith("frictions:\n")


def test_the_keys_of_a_journey_are_offered_in_an_empty_file(editor: Editor, file: Path) -> None:
    found = editor.offered(file, "|")
    assert {"title", "personas", "stages", "framework", "kpis"} <= found.keys()
    # All that a journey must have, at once.
    assert found["Journey"]["insertText"].startswith("title: ")
    assert "\nstages:\n" in found["Journey"]["insertText"]


@pytest.mark.parametrize(("key", "words"), [("severity", SEVERITIES), ("frequency", FREQUENCIES)])
def test_words_are_offered_with_their_meaning(
    editor: Editor, file: Path, key: str, words: tuple[str, ...]
) -> None:
    found = editor.offered(file, f"{FRICTION}{key}: |\n")
    assert tuple(found) == words
    assert [item["documentation"][:6] for item in found.values()] == ["1 of 4", "2 of 4", "3 of 4", "4 of 4"]


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        (f"{HEAD}state: |\n", {"as-is", "to-be"}),
        (f"{TOUCHPOINT}moment_of_truth: |\n", {"true", "false"}),
        (f"{TOUCHPOINT}wait: |\n", {"5 min", "1.5 d", "6 mo"}),
        (
            f"{TOUCHPOINT}emotion: |\n",
            {"-2 very negative", "-1 negative", "0 neutral", "1 positive", "2 very positive"},
        ),
        (
            f"{STAGE}emotion: |\n",
            {"-2 very negative", "-1 negative", "0 neutral", "1 positive", "2 very positive"},
        ),
        (f"{TOUCHPOINT}team: |\n", set()),
        (f"{TOUCHPOINT}thought: |\n", set()),
    ],
)
def test_only_what_may_stand_there_is_offered(
    editor: Editor, file: Path, text: str, offered: set[str]
) -> None:
    assert editor.offered(file, text).keys() == offered


def test_built_in_metrics_and_frameworks_are_offered(editor: Editor, file: Path) -> None:
    metrics = editor.offered(file, f"{HEAD}kpis:\n  - metric: |\n")
    assert metrics["nps"]["documentation"].startswith("Net Promoter Score: points, -100 to 100")
    frameworks = editor.offered(file, f"{HEAD}framework: |\n")
    assert frameworks["buyer-5"]["documentation"].endswith("need, search, evaluation, decision, purchase.")


def test_new_items_are_there_to_fill_in(editor: Editor, file: Path) -> None:
    found = editor.offered(file, f"{TOUCHPOINT}frictions:\n          |\n")
    assert found["Friction, assumed"]["insertText"].startswith("- title: ${1:")
    found = editor.offered(file, f"{HEAD}stages:\n  - |\n")
    assert found["Stage with a touchpoint"]["insertText"].startswith("title: ${1:Purchase}\n  relationship: ")


def test_a_key_explains_itself(editor: Editor, file: Path) -> None:
    shown = editor.explained(file, f"{TOUCHPOINT}chan|nel: website\n")
    assert shown.startswith("#### Channel\n\nA channel's id; left out where the persona is not with us.")


def test_a_key_with_words_explains_them(editor: Editor, file: Path) -> None:
    shown = editor.explained(file, f"{FRICTION}seve|rity: major\n")
    assert shown.startswith("#### Severity\n\nHow much it hurts")
    assert "* `major`: 3 of 4: takes help or a detour to get round." in shown
    assert "* `critical`: 4 of 4: ends the journey, or the trust." in shown


@pytest.mark.parametrize(
    ("text", "title", "description"),
    [
        (f"{HEAD}sum|mary: Dinner\n", "Summary", "What the journey is about."),
        (f"{HEAD}review_ev|ery: 6 mo\n", "Review every", "After this the journey is stale."),
        (f"{HEAD}sta|ges: []\n", "Stages", "The stages in their order."),
        (f"{HEAD}frame|work: our-six\n", "Framework", "The stages follow that framework."),
        (f"{HEAD}kpis:\n  - met|ric: queue-length\n", "Metric", "The id of a built-in metric"),
        (f"{STAGE}emo|tion: -1\n", "Emotion", "How it feels"),
        (f"{STAGE}emo|tion: {{score: -1}}\n", "Emotion", "How it feels"),
        (f"{TOUCHPOINT}dura|tion: {{min: 3 min}}\n", "Duration", "How long it takes."),
    ],
)
def test_the_keys_own_words_are_shown_once(
    editor: Editor, file: Path, text: str, title: str, description: str
) -> None:
    assert editor.explained(file, text).startswith(f"#### {title}\n\n{description}")


@pytest.fixture(scope="module")
def knowing(open_folder: Open, tmp_path_factory: pytest.TempPathFactory) -> Editor:
    """An editor with the schemas of a workspace."""
    first = "title: First\npersonas: [amira]\nstages: [{id: buy, title: Buy, frictions: [{id: late, title: Late}]}]\n"
    folder = make(
        tmp_path_factory.mktemp("knowing"),
        {
            "journeys/_catalog.yml": CATALOG,
            "journeys/first.yml": first,
            "personas/amira.yml": "name: Amira\n",
        },
    )
    return open_folder(folder, offers_of(loaded(folder)))


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        (f"{TOUCHPOINT}channel: |\n", {"website": "Web shop (digital)", "phone": "Telephone (human)"}),
        (f"{TOUCHPOINT}team: |\n", {"cx": "Customer experience"}),
        (f"{TOUCHPOINT}support:\n          - |\n", {"psp": "Payment provider"}),
        ("title: A\npersonas:\n  - |\n", {"amira": "Amira"}),
        (f"{HEAD}zooms_into: |\n", {"first#buy": "Stage of “First”: Buy"}),
        (f"{HEAD}improves: |\n", {"first": "First"}),
        (
            f"{HEAD}opportunities:\n  - title: A\n    addresses:\n      - |\n",
            {"first#late": "Friction of “First”: Late"},
        ),
    ],
)
def test_ids_of_the_workspace_are_offered(knowing: Editor, text: str, offered: dict[str, str]) -> None:
    found = knowing.offered(knowing.folder / "journeys" / "second.yml", text)
    assert {label: item["documentation"] for label, item in found.items()} == offered


def test_an_id_that_the_workspace_lacks_is_marked(knowing: Editor) -> None:
    (found,) = knowing.problems(knowing.folder / "journeys" / "second.yml", f"{TOUCHPOINT}channel: fax\n")
    assert found.startswith("7: There is no such channel in the catalogue.")
