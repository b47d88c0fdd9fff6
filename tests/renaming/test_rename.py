"""`journeys rename`: an id and all that refers to it, and every other byte as it was."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.commands import at_once as journeys
from tests.cli.commands import told
from tests.project import make
from tests.renaming.project import CATALOG, FILES, FIRST, changed


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in which everything refers to something."""
    return make(tmp_path, FILES)


def rename(root: Path, *arguments: str) -> None:
    """Rename, and find the project as sound as before."""
    done = journeys(root, "rename", *arguments)
    assert done.returncode == 0, done.stderr
    checked = journeys(root, "check")
    assert " error " not in checked.stdout, checked.stdout


def test_a_journey_is_moved_and_its_old_address_leads_on(project: Path) -> None:
    rename(project, "first-order", "first-purchase")
    assert not (project / "journeys/shop/first-order.yml").exists()
    assert (project / "journeys/shop/first-purchase.yml").read_text("utf-8") == FIRST
    assert (
        (project / "journeys/_redirects.yml")
        .read_text("utf-8")
        .endswith("journeys:\n  first-order: first-purchase\n")
    )
    found = changed(project)
    assert set(found) == {"mkdocs.yml", "journeys/shop/next.yml", "docs/index.md"}
    assert [new for _, new in found["journeys/shop/next.yml"]] == [
        "improves: first-purchase",
        "- {title: x, url: first-purchase.yml#slow}",
        "- first-purchase#slow",
    ]
    assert [new for _, new in found["mkdocs.yml"]] == ["- First: journeys/shop/first-purchase.yml"]
    assert [new for _, new in found["docs/index.md"]] == [
        "See [it](journeys/shop/first-purchase.yml#slow), [up](../journeys/shop/first-order.yml), "
        "`journeys/shop/first-order.yml`."
    ]


def test_a_persona_keeps_its_quotation_marks(project: Path) -> None:
    rename(project, "amira", "amira-k")
    assert changed(project)["journeys/shop/first-order.yml"] == [
        ("personas: ['amira', daan]", "personas: ['amira-k', daan]")
    ]
    assert (project / "personas/amira-k.yml").is_file()


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        (["website", "--kind", "channel"], "web", 4),
        (["website", "--kind", "team"], "web", 2),
        (["store"], "shop", 2),
        (["pay"], "money", 4),
        (["crm"], "files", 2),
        (["young"], "younger", 3),
        (["queue"], "line", 2),
        (["first-order#slow"], "sluggish", 5),
        (["first-order#talks"], "interviews", 3),
        (["next#twice"], "double", 0),
    ],
)
def test_every_kind_of_id(project: Path, old: list[str], new: str, lines: int) -> None:
    done = journeys(project, "rename", *old, new)
    assert done.returncode == 0, done.stderr
    assert " error " not in journeys(project, "check").stdout
    if lines:
        assert sum(map(len, changed(project).values())) == lines, changed(project)
    # A team has a page of its own, whose address was its id.
    is_team = old in (["website", "--kind", "team"], ["pay"])
    assert (project / "journeys/_redirects.yml").exists() is is_team


@pytest.mark.parametrize(
    ("old", "line", "number"),
    [
        ("first-order#buy", "  - id: start\n    title: Buy\n", 1),
        ("first-order#sees", "      - id: start\n        title: Sees   # a plain one\n", 1),
        ("first-order#pays", "      - {id: start, title: Pays, channel:", 1),
        ("first-order#twice", "        frictions: [{id: start, title: Twice}, {id: slow,", 1),
        ("first-order#queue", "kpis: [{id: start, metric: queue,", 1),
        ("first-order#faster", "  - {id: start, title: Faster,", 1),
    ],
)
def test_a_part_without_an_id_gets_one(project: Path, old: str, line: str, number: int) -> None:
    rename(project, old, "start")
    text = (project / "journeys/shop/first-order.yml").read_text("utf-8")
    assert text.count(line) == number
    assert "{from: start, to:" in text or old != "first-order#buy"
    assert "to: start," in text or old != "first-order#pays"


@pytest.mark.parametrize("raw", [b"\xef\xbb\xbf" + FIRST.encode(), FIRST.replace("\n", "\r\n").encode()])
def test_byte_order_marks_and_ends_of_lines_stay(project: Path, raw: bytes) -> None:
    path = project / "journeys/shop/first-order.yml"
    path.write_bytes(raw)
    rename(project, "first-order#buy", "start")
    after = path.read_bytes()
    end = b"\r\n" if b"\r\n" in raw else b"\n"
    assert after == raw.replace(b"- title: Buy", b"- id: start" + end + b"    title: Buy").replace(
        b"from: buy", b"from: start"
    )


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["website", "x"], '"website" is the id of several things; say which with --kind: channel, team'),
        (["first-ordr", "x"], 'did you mean "first-order"?'),
        (["first-order#slwo", "x"], 'did you mean "slow"?'),
        (["first-order", "next"], 'choose another one, such as "next-2"'),
        (["first-order", "First"], 'write "first"'),
        (["first-order", "first-order"], 'it has the id "first-order" already'),
        (["first-order#slow", "next#slow"], "a part stays in its journey"),
        (["first-order#slow", "buy"], "J310"),
        (["first-order#slow", "map"], "J313"),
        (["first-order#buy", "exit"], "how a transition leaves"),
        (["store", "website"], "J310"),
        (["nps", "x"], "has to have its id"),
        (["csat", "x"], "is built in"),
        (["store", "../x"], 'write "x"'),
    ],
)
def test_what_cannot_be_changes_nothing(project: Path, arguments: list[str], why: str) -> None:
    assert why in told(journeys(project, "rename", *arguments))
    assert changed(project) == {}
    assert (project / "journeys/shop/first-order.yml").exists()
    assert not (project / "journeys/_redirects.yml").exists()


def test_a_file_that_cannot_be_read_may_hold_a_reference(project: Path) -> None:
    make(project, {"journeys/broken.yml": "title: [\n"})
    assert "journeys/broken.yml:" in told(journeys(project, "rename", "first-order", "x"))


def test_the_framework_holds_the_ids_of_its_stages(project: Path) -> None:
    text = "title: F\npersonas: [amira]\nframework: ours\nstages: [{id: one, title: Start}]\n"
    make(
        project,
        {
            "journeys/f.yml": text,
            "journeys/_catalog.yml": CATALOG + "frameworks: [{id: ours, stages: [{id: one}]}]\n",
        },
    )
    assert "J406" in told(journeys(project, "rename", "f#one", "two"))


def test_nothing_is_written_where_one_file_may_not_be(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from mkdocs_journeys.cli.main import main
    from mkdocs_journeys.renaming import writing

    def write_back(path: Path, content: bytes) -> None:
        if path.name == "index.md":
            raise OSError("the disk is full")
        path.write_bytes(content)

    monkeypatch.chdir(project)
    monkeypatch.setattr(writing, "write_back", write_back)
    with pytest.raises(SystemExit) as ended:
        main(["rename", "first-order", "x"])
    assert ended.value.code == 2
    assert changed(project) == {}
    assert (project / "journeys/shop/first-order.yml").exists()
    assert not (project / "journeys/shop/x.yml").exists()


def test_what_it_would_do_is_a_patch_for_git(project: Path) -> None:
    git = ["git", "-C", str(project), "-c", "user.name=a", "-c", "user.email=a@example.com"]
    subprocess.run([*git, "init", "--quiet"], check=True)
    done = journeys(project, "rename", "first-order", "first-purchase", "--dry-run")
    assert done.returncode == 0
    assert changed(project) == {}
    assert (project / "journeys/shop/first-order.yml").exists()
    subprocess.run([*git, "apply"], input=done.stdout, encoding="utf-8", check=True)
    applied = {path.name: path.read_bytes() for path in project.rglob("*.[ym]*") if path.is_file()}
    make(project, FILES)
    (project / "journeys/shop/first-purchase.yml").unlink()
    (project / "journeys/_redirects.yml").unlink()
    rename(project, "first-order", "first-purchase")
    assert {path.name: path.read_bytes() for path in project.rglob("*.[ym]*") if path.is_file()} == applied


def test_chains_become_one_step_and_the_way_back_is_free(project: Path) -> None:
    rename(project, "first-order", "b")
    rename(project, "b", "c")
    pairs = (project / "journeys/_redirects.yml").read_text("utf-8")
    assert pairs.endswith("journeys:\n  b: c\n  first-order: c\n")
    assert 'was the id of "c"' in told(journeys(project, "rename", "next", "b"))
    assert 'was the id of "c"' in told(journeys(project, "new", "journey", "b"))
    rename(project, "c", "first-order")
    assert (
        (project / "journeys/_redirects.yml")
        .read_text("utf-8")
        .endswith("journeys:\n  b: first-order\n  c: first-order\n")
    )
    assert changed(project) == {}


def test_the_counterpart_is_told_of(project: Path) -> None:
    done = journeys(project, "rename", "first-order#buy", "start")
    assert "journeys rename next#buy start" in done.stderr
