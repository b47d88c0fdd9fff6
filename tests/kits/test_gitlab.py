"""The jobs of the pipeline for GitLab, run as a runner would, against a server that answers like GitLab."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs

import pytest

from tests.kits.conftest import Repository

MARKER = "<!-- journeys: what changes -->"
needs_curl = pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl here")


def script(repository: Repository, job: str) -> str:
    """What a job runs; its lines are one script."""
    return "\n".join(repository.yaml(".gitlab-ci.yml")[job]["script"])


@contextmanager
def gitlab(notes: list[dict[str, Any]]) -> Iterator[tuple[str, list[tuple[str, str, str, str]]]]:
    """A server with the notes of a merge request; it keeps what it is asked to write."""
    written: list[tuple[str, str, str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = parse_qs(self.rfile.read(length).decode()).get("body", [""])[0]
            if self.command != "GET":
                written.append((self.command, self.path, body, self.headers.get("PRIVATE-TOKEN", "")))
            said = json.dumps(notes).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        do_GET = do_POST = do_PUT = answer  # noqa: N815 - the library calls them so

        def log_message(self, *words: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/api/v4", written
    finally:
        server.shutdown()
        server.server_close()


def changed(repository: Repository) -> str:
    """A commit that changes something; the one before it."""
    before = repository.git("rev-parse", "HEAD").strip()
    journey = repository.site / "journeys/first-order.yml"
    journey.write_text(journey.read_text("utf-8").replace("emotion: 1.5", "emotion: 2"), "utf-8")
    repository.git("commit", "--quiet", "--all", "--allow-empty", "--message=Better")
    return before


@needs_curl
def test_the_note_is_written_once_and_kept_up_to_date(on_gitlab: Repository) -> None:
    before = changed(on_gitlab)
    ours = {"id": 5, "body": f"{MARKER}\n\nold"}
    for notes, wanted in (([], "POST"), ([{"id": 4, "body": "Hello"}, ours], "PUT")):
        with gitlab(notes) as (address, written):
            done = on_gitlab.run(
                script(on_gitlab, "journeys:note"),
                on_gitlab.site,
                CI_PROJECT_DIR=str(on_gitlab.root),
                CI_MERGE_REQUEST_DIFF_BASE_SHA=before,
                CI_API_V4_URL=address,
                CI_PROJECT_ID="3",
                CI_MERGE_REQUEST_IID="7",
                JOURNEYS_TOKEN="s3cret",
            )
        assert done.returncode == 0, done.stderr
        ((method, path, body, token),) = written
        assert method == wanted
        assert path == "/api/v4/projects/3/merge_requests/7/notes" + ("/5" if wanted == "PUT" else "")
        assert body.startswith(f"{MARKER}\n\n")
        assert "Opens the door to the courier" in body
        assert token == "s3cret"
        assert "s3cret" not in done.stdout + done.stderr


def test_without_a_token_it_is_told_in_the_log(on_gitlab: Repository) -> None:
    before = changed(on_gitlab)
    done = on_gitlab.run(
        script(on_gitlab, "journeys:note"),
        on_gitlab.site,
        CI_PROJECT_DIR=str(on_gitlab.root),
        CI_MERGE_REQUEST_DIFF_BASE_SHA=before,
    )
    assert done.returncode == 0, done.stderr
    assert "There is no JOURNEYS_TOKEN" in done.stdout


def test_the_report_and_the_site(on_gitlab: Repository) -> None:
    root = on_gitlab.root
    done = on_gitlab.run(script(on_gitlab, "journeys:check"), on_gitlab.site, CI_PROJECT_DIR=str(root))
    assert done.returncode == 0, done.stderr
    assert json.loads((root / "gl-code-quality-report.json").read_text("utf-8")) == []
    done = on_gitlab.run(
        script(on_gitlab, "journeys:build"),
        on_gitlab.site,
        CI_PROJECT_DIR=str(root),
        CI_PROJECT_PATH="us/team/maps",
        CI_PROJECT_ROOT_NAMESPACE="us",
        CI_PAGES_DOMAIN="gitlab.io",
        CI_JOB_ID="9",
        NO_MKDOCS_2_WARNING="1",
    )
    assert done.returncode == 0, done.stderr
    assert (root / "public/index.html").is_file()
    url = "https://us.gitlab.io/-/team/maps/-/jobs/9/artifacts/public/index.html"
    assert (root / "review.env").read_text("utf-8") == f"REVIEW_URL={url}\n"
