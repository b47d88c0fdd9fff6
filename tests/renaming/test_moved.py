"""Old addresses lead on, and nothing else has them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.commands import at_once as journeys
from tests.project import JOURNEY, found, make

CONFIG = "site_name: A\n{more}theme: {{name: material, language: fr}}\nplugins: [journeys]\n"
FILES = {
    "docs/index.md": "# Home\n",
    "journeys/_catalog.yml": "languages: [fr, en]\n",
    "journeys/_redirects.yml": "journeys: {old-one: new-one}\npersonas: {x: amira}\n",
    "journeys/new-one.yml": JOURNEY.replace("First order", "{fr: L'été & après, en: Summer}"),
}


def build(root: Path) -> Path:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return root / "site"


@pytest.mark.parametrize("more", ["", "site_url: https://example.com/maps/\nuse_directory_urls: false\n"])
def test_the_old_address_leads_on_in_each_language(tmp_path: Path, more: str) -> None:
    root = make(tmp_path, {**FILES, "mkdocs.yml": CONFIG.format(more=more)})
    for _ in range(1 if more else 2):  # the second time from what was kept
        site = build(root)
        name = "old-one.html" if more else "old-one/index.html"
        page = (site / "journeys" / name).read_text("utf-8")
        way = "new-one.html" if more else "../new-one/"
        assert f'content="0; url={way}"' in page
        assert f'<a href="{way}">L&#39;été &amp; après</a>' in page
        assert "<script" not in page
        canonical = "https://example.com/maps/journeys/new-one.html" if more else way
        assert f'<link rel="canonical" href="{canonical}">' in page
        english = (site / "en/journeys" / name).read_text("utf-8")
        assert f'This page has another address now: <a href="{way}">Summer</a>' in english
        assert "old-one" not in (site / "sitemap.xml").read_text("utf-8")
        assert (site / ("personas/x.html" if more else "personas/x/index.html")).is_file()


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("journeys: {old: new-one}\n", []),
        ("journeys: {old: newone}\n", ["journeys/_redirects.yml:1:17 J308"]),
        ("personas: {old: amria}\n", ["journeys/_redirects.yml:1:17 J301"]),
        ("teams: {depot: logistics}\n", []),
        ("teams: {depot: logistic}\n", ["journeys/_redirects.yml:1:16 J303"]),
        ("teams: {logistics: logistics}\n", ["journeys/_redirects.yml:1:1 J313"]),
        ("journeys: {../../up: new-one}\n", ["journeys/_redirects.yml:1:12 J108"]),
        ("journey: {old: new-one}\n", ["journeys/_redirects.yml:1:1 J201"]),
        ("journeys: [old]\n", ["journeys/_redirects.yml:1:1 J203"]),
        ("journeys: {old: {a: b}}\n", ["journeys/_redirects.yml:1:1 J203"]),
        ("- a\n", ["journeys/_redirects.yml:1:1 J107"]),
        ("", ["journeys/_redirects.yml:1:1 J104"]),
        ("journeys: {new-one: new-one}\n", ["journeys/_redirects.yml:1:1 J313"]),
        ("journeys: {about: new-one}\n", ["journeys/_redirects.yml:1:1 J313"]),
    ],
)
def test_what_is_wrong_with_the_file(tmp_path: Path, text: str, findings: list[str]) -> None:
    catalogue = "teams: [{id: logistics}, {id: payments}, {id: cx}]\n"
    files = {"journeys/new-one.yml": JOURNEY, "docs/journeys/about.md": "", "journeys/_redirects.yml": text}
    files |= {"journeys/_catalog.yml": catalogue}
    assert found(tmp_path, files) == findings


def test_a_new_journey_at_an_old_address_is_told(tmp_path: Path) -> None:
    root = make(tmp_path, {**FILES, "mkdocs.yml": CONFIG.format(more=""), "journeys/old-one.yml": JOURNEY})
    told = json.loads(journeys(root, "check", "--format", "json", "--lang", "fr").stdout)["findings"]
    (clash, *_) = [finding for finding in told if finding["code"] == "J313"]
    assert clash["file"] == "journeys/_redirects.yml"
    assert clash["hint"].startswith("retirez l'ancien identifiant")


def test_the_page_of_a_team_with_another_id_leads_on(tmp_path: Path) -> None:
    catalogue = "teams: [{id: depot, title: Depot & vans}]\n"
    files = {
        **FILES,
        "journeys/_catalog.yml": catalogue,
        "journeys/new-one.yml": "title: A\npersonas: [amira]\nstages: [B]\nowner: depot\n",
    }
    root = make(
        tmp_path,
        {**files, "mkdocs.yml": CONFIG.format(more=""), "journeys/_redirects.yml": "teams: {vans: depot}\n"},
    )
    done = journeys(root, "rename", "depot", "logistics")
    assert done.returncode == 0, done.stderr
    assert "  depot: logistics\n  vans: logistics\n" in (root / "journeys/_redirects.yml").read_text("utf-8")
    site = build(root)
    for old in ("depot", "vans"):
        page = (site / "teams" / old / "index.html").read_text("utf-8")
        assert '<a href="../logistics/">Depot &amp; vans</a>' in page
    assert "Depot &amp; vans" in (site / "teams/logistics/index.html").read_text("utf-8")
    refused = journeys(root, "rename", "logistics", "con")
    assert refused.returncode == 2
