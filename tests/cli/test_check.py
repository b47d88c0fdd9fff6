"""`journeys check` from the outside."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project import JOURNEY, make

CONFIG = "site_name: x\nplugins:\n  - journeys:\n      as_of: 2026-09-30\n      checks: {ignore: [J3]}\n"
WRONG = JOURNEY + "owner: nobody\ncolour: red\n"


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
    command = [sys.executable, "-m", "mkdocs_journeys", *arguments]
    env = {**clean, "PYTHONIOENCODING": "utf-8", **environment}
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", env=env, check=False)


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return make(
        tmp_path, {"journeys/a.yml": JOURNEY, "mkdocs.yml": "site_name: x\nplugins: [search, journeys]\n"}
    )


def told(done: subprocess.CompletedProcess[str]) -> str:
    """What was said to a person who used the command wrongly."""
    assert done.returncode == 2, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr.strip()


def test_status_0_where_nothing_is_wrong(good: Path) -> None:
    done = run(good, "check", "--format", "text")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "error" not in done.stdout


def test_status_1_where_something_is_wrong(good: Path) -> None:
    make(good, {"journeys/b.yml": WRONG})
    done = run(good, "check")
    assert done.returncode == 1
    assert "journeys/b.yml:5:1: error J201 unknown-key" in done.stdout
    assert "\033" not in done.stdout


def test_warnings_fail_only_when_strict(good: Path) -> None:
    make(good, {"journeys/b.yml": JOURNEY + "owner: nobody\n"})
    lenient = "plugins: [{journeys: {checks: {select: [J303], severity: {unknown-team: %s}}}}]\n"
    (good / "mkdocs.yml").write_text(lenient % "warning", encoding="utf-8")
    assert (run(good, "check").returncode, run(good, "check", "--strict").returncode) == (0, 1)
    (good / "mkdocs.yml").write_text(lenient % "info", encoding="utf-8")
    assert run(good, "check", "--strict").returncode == 0
    (good / "mkdocs.yml").write_text(
        "plugins: [{journeys: {checks: {select: [J303], ignore: [J303]}}}]\n", encoding="utf-8"
    )
    assert "nothing found" in run(good, "check", "--strict").stdout


def test_the_project_is_found_upwards(good: Path) -> None:
    make(good, {"journeys/b.yml": WRONG, "docs/deep/er/x.md": "x"})
    done = run(good / "docs/deep/er", "check")
    assert "journeys/b.yml:5:1" in done.stdout


def test_a_configuration_can_be_named(good: Path, tmp_path: Path) -> None:
    (good / "other.yml").write_text("plugins: [{journeys: {journeys_dir: more}}]\n", encoding="utf-8")
    make(good, {"more/c.yml": WRONG})
    done = run(tmp_path.parent, "check", "-f", str(good / "other.yml"))
    assert "more/c.yml:5:1" in done.stdout
    assert "journeys/" not in done.stdout


def test_without_a_configuration_the_folder_will_do(tmp_path: Path) -> None:
    make(tmp_path, {"journeys/b.yml": WRONG})
    assert "journeys/b.yml:5:1" in run(tmp_path, "check").stdout


def test_json(good: Path) -> None:
    make(good, {"journeys/b.yml": WRONG.replace("red", "pâle")})
    report = json.loads(run(good, "check", "--format", "json", PYTHONIOENCODING="ascii").stdout)
    assert report["version"] == 1
    assert {"J201", "J303"} <= {finding["code"] for finding in report["findings"]}


def test_a_terminal_without_our_characters_is_no_problem(good: Path) -> None:
    make(good, {"journeys/b.yml": WRONG.replace("red", "夕食 → …")})
    for encoding in ("ascii", "cp1252", "utf-8"):
        done = run(good, "check", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
        assert done.returncode == 1
        assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals there")
@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colour_is_for_terminals(good: Path, environment: dict[str, str], coloured: bool) -> None:
    import pty

    make(good, {"journeys/b.yml": WRONG})
    main, other = pty.openpty()
    clean = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    env = {**clean, "TERM": "xterm", **environment}
    command = [sys.executable, "-m", "mkdocs_journeys", "check"]
    done = subprocess.Popen(command, cwd=good, stdout=other, stderr=subprocess.DEVNULL, env=env)
    os.close(other)
    text = b""
    while chunk := read(main):
        text += chunk
    os.close(main)
    assert done.wait() == 1
    assert (b"\033[" in text) is coloured


def read(terminal: int) -> bytes:
    """The next piece of output; Linux raises at the end of it."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        (
            {},
            "journeys: no mkdocs.yml here or in a folder above, and no folder journeys here; "
            "go to the project's folder, or start one here with: journeys init",
        ),
        (
            {"mkdocs.yml": "plugins: [search]\n"},
            'journeys: mkdocs.yml does not name the plugin: add "- journeys" below "plugins:"',
        ),
        (
            {"mkdocs.yml": "site_name: x\n"},
            'journeys: mkdocs.yml does not name the plugin: add "- journeys" below "plugins:"',
        ),
        (
            {"mkdocs.yml": "plugins: [journeys]\n"},
            'journeys: there is no folder "journeys"; make it, or name another with journeys_dir in mkdocs.yml',
        ),
        (
            {"mkdocs.yml": "plugins: [{journeys: {journeys_dir: jurneys}}]\n", "journeys/a.yml": JOURNEY},
            'journeys: there is no folder "jurneys", but there is "journeys"; '
            "rename it, or name it with journeys_dir in mkdocs.yml",
        ),
        (
            {"mkdocs.yml": "plugins: [journeys]\n", "journey/a.yml": JOURNEY},
            'journeys: there is no folder "journeys", but there is "journey"; '
            "rename it, or name it with journeys_dir in mkdocs.yml",
        ),
        (
            {"mkdocs.yml": "plugins: [{journeys: {journey_dir: x}}]\n", "journeys/a.yml": JOURNEY},
            'journeys: mkdocs.yml:1: plugins: journeys: no option "journey_dir"; did you mean "journeys_dir"?',
        ),
        (
            {"mkdocs.yml": "plugins: [{journeys: {checks: {ignored: [J3]}}}]\n", "journeys/a.yml": JOURNEY},
            'journeys: mkdocs.yml:1: checks: no option "ignored"; did you mean "ignore"?',
        ),
        (
            {
                "mkdocs.yml": "plugins: [{journeys: {checks: {ignore: [unknown-persone]}}}]\n",
                "journeys/a.yml": JOURNEY,
            },
            'journeys: mkdocs.yml:1: checks: "unknown-persone" is no finding; did you mean "unknown-persona"?',
        ),
        (
            {"mkdocs.yml": "plugins: [{journeys: {checks: {ignore: [J201]}}}]\n", "journeys/a.yml": JOURNEY},
            "journeys: mkdocs.yml:1: checks: J201 unknown-key cannot be ignored: such a file has no page",
        ),
        (
            {"mkdocs.yml": "plugins: [{journeys: [a]}]\n"},
            "journeys: mkdocs.yml: plugins: journeys: keys and values are expected",
        ),
        (
            {
                "mkdocs.yml": "plugins: [{journeys: {personas_dir: journeys/personas}}]\n",
                "journeys/a.yml": JOURNEY,
            },
            "journeys: mkdocs.yml:1: journeys_dir and personas_dir: "
            "neither folder may be the other one, or lie within it",
        ),
        (
            {"mkdocs.yml": "plugins: [{journeys: {journeys_dir: /etc}}]\n", "journeys/a.yml": JOURNEY},
            'journeys: mkdocs.yml:1: "/etc" is no folder below the one of mkdocs.yml; write it like content/journeys',
        ),
        (
            {"mkdocs.yml": "plugins: [{journeys: {journeys_dir: ../x}}]\n", "journeys/a.yml": JOURNEY},
            'journeys: mkdocs.yml:1: "../x" is no folder below the one of mkdocs.yml; write it like content/journeys',
        ),
        (
            {"mkdocs.yml": "plugins: [{journeys: {as_of: soon}}]\n", "journeys/a.yml": JOURNEY},
            'journeys: mkdocs.yml:1: as_of: "soon" is not a date; write it like 2026-09-30',
        ),
        (
            {"mkdocs.yml": "INHERIT: gone.yml\n"},
            "journeys: gone.yml cannot be read: No such file or directory",
        ),
        ({"mkdocs.yml": "- a\n"}, "journeys: mkdocs.yml: keys and values are expected"),
        ({"mkdocs.yml": "plugins: [\n"}, None),
        ({"mkdocs.yml": "a: 1\na: 2\n"}, None),
        ({"mkdocs.yml": b"\xff\xff"}, None),
        ({"mkdocs.yml": ""}, None),
    ],
)
def test_status_2_and_one_sentence_where_the_command_cannot_work(
    files: dict[str, str | bytes], sentence: str | None, tmp_path: Path
) -> None:
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    said = told(run(tmp_path, "check"))
    assert said.startswith("journeys: ")
    assert len(said.splitlines()) == 1
    assert sentence is None or said == sentence


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "--strikt"], "--strict"),
        (["chekc"], "chekc"),
        (["check", "--format", "yaml"], "json"),
        (["schema", "journy"], "journey"),
        (["check", "-f", "gone.yml"], "gone.yml"),
    ],
)
def test_status_2_for_wrong_arguments(arguments: list[str], words: str, good: Path) -> None:
    assert words in told(run(good, *arguments))


def test_status_2_where_the_tool_itself_fails(good: Path) -> None:
    code = (
        "from mkdocs_journeys.cli.main import main\n"
        "from mkdocs_journeys.workspace.loading import Loader\n"
        "Loader.load = lambda self: 1 / 0\n"
        "main(['check'])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=good, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 2
    assert "ZeroDivisionError" in done.stderr
