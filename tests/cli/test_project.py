"""The configuration of MkDocs is read without MkDocs, and nothing in it is run."""

from datetime import date
from pathlib import Path

import pytest
from mkdocs_journeys.cli.config_file import read_config
from mkdocs_journeys.cli.project import find_project
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.options.options import DEFAULTS, Options

from tests.cli.commands import at_once
from tests.project import JOURNEY, make


def project(tmp_path: Path, text: str, **files: str) -> Options:
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    for name, content in files.items():
        (tmp_path / f"{name}.yml").write_text(content, encoding="utf-8")
    return find_project(start=tmp_path)


def test_plain(tmp_path: Path) -> None:
    options = project(tmp_path, "plugins: [search, journeys]\n")
    assert options.settings.root == tmp_path.resolve()
    assert options.settings.docs_dir == tmp_path.resolve() / "docs"
    assert options.addresses.directories
    assert options.locale == "en"


@pytest.mark.parametrize(
    "plugins",
    [
        "[journeys: {as_of: 2026-09-30}]",
        "[{search: {}}, {journeys: {as_of: '2026-09-30'}}]",
        "{search: {}, journeys: {as_of: 2026-09-30}}",
        "[&j {journeys: {as_of: 2026-09-30}}]",
    ],
)
def test_the_list_of_plugins_in_every_form(plugins: str, tmp_path: Path) -> None:
    assert project(tmp_path, f"plugins: {plugins}\n").settings.as_of == date(2026, 9, 30)


@pytest.mark.parametrize(
    "plugins", ["", "[]", "{}", "journey", "[journey]", "7", "null", "[null]", "[[]]", "[{}]"]
)
def test_no_plugin(plugins: str, tmp_path: Path) -> None:
    with pytest.raises(JourneysError, match="does not name the plugin"):
        project(tmp_path, f"plugins: {plugins}\n")


def test_variables_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AS_OF", "2026-09-30")
    monkeypatch.setenv("LIMIT", "7")
    monkeypatch.setenv("PRETTY", "no")
    monkeypatch.delenv("UNSET", raising=False)
    text = """
docs_dir: !ENV [UNSET, prose]
use_directory_urls: !ENV PRETTY
plugins:
  - journeys:
      as_of: !ENV AS_OF
      nav_limit: !ENV [UNSET, LIMIT, 50]
      locale: !ENV UNSET
"""
    options = project(tmp_path, text)
    assert options.settings.as_of == date(2026, 9, 30)
    assert options.nav_limit == 7
    assert options.settings.docs_dir.name == "prose"
    assert not options.addresses.directories
    assert options.locale == "en"


def test_python_tags_are_not_run(tmp_path: Path) -> None:
    mark = tmp_path / "was-run"
    text = f"""
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
hooks: !!python/object/apply:os.system ["touch {mark}"]
extra: !!python/object/new:os.system {{args: ["touch {mark}"]}}
other: !relative $docs_dir
plugins: [journeys]
"""
    project(tmp_path, text)
    assert not mark.exists()


def test_a_no_is_a_no_as_mkdocs_reads_it(tmp_path: Path) -> None:
    assert not project(tmp_path, "use_directory_urls: no\nplugins: [journeys]\n").addresses.directories


def test_inherited(tmp_path: Path) -> None:
    base = "docs_dir: prose\ntheme: {name: material, language: fr}\nplugins: [journeys: {nav_limit: 3}]\n"
    options = project(tmp_path, "INHERIT: base.yml\ntheme: {name: mine}\n", base=base)
    assert (options.settings.docs_dir.name, options.nav_limit, options.locale) == ("prose", 3, "fr")


def test_what_a_file_says_itself_goes_before_what_it_inherits(tmp_path: Path) -> None:
    options = project(
        tmp_path, "INHERIT: base.yml\nplugins: [journeys]\n", base="plugins: [journeys: {nav_limit: 3}]\n"
    )
    assert options.nav_limit == DEFAULTS["nav_limit"]


def test_inheritance_in_a_circle_ends(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("INHERIT: mkdocs.yml\nplugins: [journeys]\n", encoding="utf-8")
    assert read_config(tmp_path / "mkdocs.yml")["plugins"] == ["journeys"]


@pytest.mark.parametrize(
    ("language", "locale"), [("fr", "fr"), ("de", "en"), ("en", "en"), ("fr-CA", "fr-CA"), ("[x]", "en")]
)
def test_the_theme_s_language_where_there_is_a_translation(
    language: str, locale: str, tmp_path: Path
) -> None:
    text = f"theme: {{name: material, language: {language}}}\nplugins: [journeys]\n"
    assert project(tmp_path, text).locale == locale


def test_refusals_come_in_the_language_of_the_site(tmp_path: Path) -> None:
    config = "site_name: Site\ntheme: {name: material, language: fr}\nplugins: [journeys]\n"
    site = make(tmp_path, {"mkdocs.yml": config, "journeys/trip.yml": JOURNEY, "docs/index.md": "# Ici\n"})
    said = {
        ("check", "nix.yml"): "il n'y a ni fichier ni dossier « nix.yml »",
        ("explain", "J5"): "« J5 » est toute une famille",
        ("kpi", "add", "nps", "5", "--on", "2026-01"): "aucun parcours n'a d'indicateur « nps »",
        ("chek",): "aucune commande ne s'appelle « chek » ; vouliez-vous dire « check » ?",
        ("check", "--nope"): "Erreur : L'option '--nope' n'existe pas.",
        ("check", "--lang", "en", "nix.yml"): 'there is no file or folder "nix.yml"',
    }
    for words, sentence in said.items():
        done = at_once(site, *words)
        assert done.returncode == 2
        assert sentence in done.stderr
