"""Who and what is where: channels, systems, teams, segments and reviews over all journeys."""

from __future__ import annotations

from pathlib import Path

from mkdocs_journeys.figures.channels import by_kind, channel_row, summed
from mkdocs_journeys.figures.coverage import coverage, covered_share, segments_of
from mkdocs_journeys.figures.handovers import hand_overs
from mkdocs_journeys.figures.reviews import reviews
from mkdocs_journeys.figures.systems import reaches
from mkdocs_journeys.figures.teams import loads
from mkdocs_journeys.figures.touches import current
from mkdocs_journeys.workspace.workspace import Workspace

from tests.project import JOURNEY, loaded, make


def test_plans_and_history_are_not_how_things_are(company: Workspace) -> None:
    assert [journey.id for journey in current(company)] == ["help", "order"]


def test_a_journey_tells_what_happens_in_which_channel(company: Workspace) -> None:
    row = channel_row(company, company.journeys["order"])
    told = {id: (use.touchpoints, use.emotion, use.broken) for id, use in row.uses.items()}
    # The way from the website to the phone is carried by the chat: it is broken in all three.
    assert told == {
        "website": (1, 1, 1),
        "phone": (1, -2, 1),
        "shop": (1, None, 0),
        "chat": (0, None, 1),
    }
    assert row.outside.touchpoints == 1
    assert (row.total.touchpoints, row.total.emotion, row.total.broken) == (4, -0.5, 1)
    assert row.missing == {"chat": ["ada"]}  # the website is used, the fax is not liked


def test_channels_add_up(company: Workspace) -> None:
    rows = [channel_row(company, journey) for journey in current(company)]
    phone = summed(row.uses["phone"] for row in rows)
    assert (phone.touchpoints, phone.emotion) == (2, -1.5)
    assert sum(row.total.touchpoints for row in rows) == 5


def test_channels_are_grouped_by_kind_in_the_order_of_the_catalogue(company: Workspace) -> None:
    rows = [channel_row(company, journey) for journey in current(company)]
    assert by_kind(company, rows) == [
        ("digital", ["website", "chat"]),
        ("physical", ["shop"]),
        ("human", ["phone"]),
    ]
    assert by_kind(company, []) == []


def test_a_channel_of_no_kind_is_shown_all_the_same(tmp_path: Path) -> None:
    catalog = "channels: [{id: pigeon}]\n"
    files = {
        "journeys/_catalog.yml": catalog,
        "journeys/a.yml": JOURNEY.replace(
            "[Purchase]", "[{title: A, touchpoints: [{title: B, channel: pigeon}]}]"
        ),
    }
    workspace = loaded(make(tmp_path, files))
    assert by_kind(workspace, [channel_row(workspace, workspace.journeys["a"])]) == [(None, ["pigeon"])]


def test_a_hand_over_knows_both_of_its_ends(company: Workspace) -> None:
    broken, partial = hand_overs(company, company.journeys["order"])
    assert (broken.channels, broken.teams, broken.anchor) == (
        ("website", "chat", "phone"),
        ("sales", "care"),
        "reads",
    )
    # The last touchpoint of the stage that it leaves, and the first one of the stage that it comes to.
    assert (partial.channels, partial.teams) == (("phone", "shop"), ("care",))


def test_a_hand_over_that_leaves_has_one_end(tmp_path: Path) -> None:
    way = "transitions: [{from: purchase, to: exit, continuity: broken}]\n"
    workspace = loaded(make(tmp_path, {"journeys/a.yml": JOURNEY + way}))
    (leaves,) = hand_overs(workspace, workspace.journeys["a"])
    assert (leaves.channels, leaves.teams, leaves.target.place) == ((), (), None)


def test_the_system_that_reaches_furthest_comes_first(company: Workspace) -> None:
    crm, till, attic = reaches(company)
    assert (crm.system, crm.size) == ("crm", (2, 1, 3, 2))
    assert [len(touches) for touches in crm.journeys.values()] == [1, 2]
    assert (crm.personas, crm.teams) == (["ben", "ada"], ["care", "sales"])
    assert [friction.id for _, friction in crm.frictions] == ["waits"]
    assert (till.system, till.size) == ("till", (1, 0, 1, 2))
    # What only a plan and a retired journey name breaks nothing today.
    assert (attic.system, attic.size) == ("attic", (0, 0, 0, 0))


def test_each_team_has_what_names_it(company: Workspace) -> None:
    found = loads(company)
    assert list(found) == ["care", "sales", "idle", None]
    care, sales, idle, nobody = found.values()
    assert [touch.touchpoint.id for touch in care.touches] == ["rings", "asks"]
    assert [hurt.friction.id for hurt in care.frictions] == ["waits"]
    assert [kpi.id for _, kpi in care.kpis] == ["nps"]
    assert [system.id for system in care.systems] == ["crm"]
    assert [opportunity.id for _, opportunity in sales.opportunities] == ["robot", "kiosk"]
    assert [persona.id for persona in sales.personas] == ["ben"]
    assert idle.is_empty  # only a plan's touchpoint and a retired journey name it
    # What happens without us is not for a team to run.
    assert [touch.touchpoint.id for touch in nobody.touches] == ["pays"]
    assert [hurt.friction.id for hurt in nobody.frictions] == ["dear"]
    assert [journey.id for journey in nobody.journeys] == ["order-next"]


def test_where_everything_has_a_team_nobody_is_left_out(tmp_path: Path) -> None:
    files = {
        "journeys/_catalog.yml": "teams: [{id: cx}]\n",
        "journeys/a.yml": JOURNEY + "owner: cx\n",
        "personas/amira.yml": "name: Amira\nowner: cx\n",
    }
    assert list(loads(loaded(make(tmp_path, files)))) == ["cx"]


def test_segments_are_covered_by_journeys_and_by_personas(company: Workspace) -> None:
    homes, firms, schools = coverage(company)
    assert [journey.id for journey in homes.own] == ["order"]
    assert homes.personas == ["ada"]
    assert [journey.id for journey in firms.through] == ["help", "order"]
    assert schools.is_hole
    assert not homes.is_hole
    shares = covered_share(company, [homes, firms, schools])
    assert shares is not None
    assert [round(share, 2) for share in shares] == [0.7, 0.8]
    assert segments_of(company.journeys["order"], company.personas) == {"homes": ["ada"], "firms": ["ben"]}


def test_without_shares_nothing_is_said_of_them(tmp_path: Path) -> None:
    workspace = loaded(make(tmp_path, {"journeys/_catalog.yml": "segments: [{id: all}]\n"}))
    assert covered_share(workspace, coverage(workspace)) is None


def test_reviews_say_what_they_wait_for(company: Workspace) -> None:
    told = {review.owner.id: (review.waits, review.age) for review in reviews(company)}
    assert told == {
        "help": (("overdue", "in-review"), "older"),
        "order": (("later",), "half-year"),
        "order-next": (("draft",), "never"),
        "ada": (("draft",), "never"),
        "ben": (("never",), "never"),
    }


def test_the_earliest_review_comes_first(tmp_path: Path) -> None:
    calm = "status: approved\nreviewed: {}\n{}"
    files = {
        "journeys/a.yml": JOURNEY + calm.format("2026-09-30", "review_every: 1 mo\n"),
        "journeys/b.yml": JOURNEY + calm.format("2025-09-30", "review_every: 1 y\n"),
        "journeys/c.yml": JOURNEY + calm.format("2025-09-29", ""),
        "personas/amira.yml": "name: Amira\nstatus: retired\n",
    }
    told = [(row.owner.id, row.waits, row.age) for row in reviews(loaded(make(tmp_path, files)))]
    assert told == [
        ("b", ("soon",), "year"),
        ("a", ("soon",), "half-year"),
        ("c", ("no-rhythm",), "older"),
    ]


def test_a_company_without_anything_has_no_figures(tmp_path: Path) -> None:
    workspace = loaded(make(tmp_path, {}))
    assert reaches(workspace) == []
    assert coverage(workspace) == []
    assert list(loads(workspace)) == [None]  # the persona has no owner
