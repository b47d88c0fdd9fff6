"""Files that are read while the model is still being imported give what files give that are read later."""

import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from mkdocs_journeys import parallel
from mkdocs_journeys.checking import checked
from mkdocs_journeys.source import reader
from mkdocs_journeys.workspace.ahead import Ahead

from tests.project import JOURNEY, make, options_of

FAULTY = JOURNEY.replace("title:", "titel:")
FILES = {f"journeys/order-{number:02}.yml": JOURNEY if number % 5 else FAULTY for number in range(20)}


def test_the_findings_are_the_same_and_the_processes_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = options_of(make(tmp_path, FILES))
    later = checked(options)
    assert options.settings.cache_dir is not None
    shutil.rmtree(options.settings.cache_dir)
    monkeypatch.setattr(reader, "WORTH_PROCESSES", 4)
    monkeypatch.setattr(parallel, "cores", lambda: 2)
    threads = threading.active_count()
    ahead = checked(options, Ahead.begun(options.settings))
    assert ahead.findings == later.findings
    assert list(ahead.journeys) == list(later.journeys)
    assert list(ahead.documents) == list(later.documents)
    assert threading.active_count() == threads


def test_what_is_read_ahead_needs_no_model() -> None:
    code = "import sys, mkdocs_journeys.workspace.ahead; print('pydantic' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert result.stdout == "False\n"


def test_one_file_by_language_among_others_is_looked_at(tmp_path: Path) -> None:
    texts = "title: {en: First order, fr: Première commande}\nsummary: {fr: Tout de suite}\n"
    catalogue = "languages: [en, fr]\n"
    files = {
        "journeys/_catalog.yml": catalogue,
        "journeys/a.yml": JOURNEY,
        "journeys/b.yml": texts + "personas: [amira]\nstages: [Purchase]\n",
    }
    found = checked(options_of(make(tmp_path, files))).findings
    assert [f.span.file for f in found if f.code == "J412"] == ["journeys/b.yml"]
