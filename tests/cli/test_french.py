"""What a French site is told where its options, its files or a command are wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs_journeys.cli.main import COMMANDS

from tests.cli.commands import at_once

JOURNEY = "title: Commande\npersonas: [ada]\nstages: [{title: Payer}]\n"
SITE = "site_name: Essai\ntheme: {name: material, language: fr}\nplugins:\n  - journeys:\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site whose theme speaks French."""
    for name, text in {
        "mkdocs.yml": SITE,
        "docs/index.md": "# Accueil\n",
        "journeys/commande.yml": JOURNEY,
        "personas/ada.yml": "name: Ada\n",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ("nav_limit: beaucoup", "« beaucoup » n'est pas un nombre entier ; écrivez-le comme 50"),
        ("journeys_dir: ../ici", "« ../ici » n'est pas un dossier sous celui de mkdocs.yml"),
        ("jurneys_dir: x", "l'option « jurneys_dir » n'existe pas ; vouliez-vous dire « journeys_dir » ?"),
        ("as_of: hier", "as_of : « hier » n'est pas une date ; écrivez-la comme 2026-09-30"),
        ("history: peut-être", "history : « peut-être » n'est ni true ni false"),
        ("overviews: {team: false}", "overviews : « team » n'existe pas ; vouliez-vous dire « teams » ?"),
        ("checks: {ignore: [J102]}", "checks : J102 yaml-syntax ne peut pas être ignoré"),
        ("checks: {severity: {J511: fort}}", "checks : « fort » n'est pas une gravité"),
        ("checks: {max_wait: bientôt}", "checks : max_wait : « bientôt » n'est pas une durée"),
        ("cms: oui", "cms : true est attendu, ou des clés et des valeurs"),
    ],
)
def test_a_wrong_option_is_told_in_french(site: Path, option: str, sentence: str) -> None:
    (site / "mkdocs.yml").write_text(f"{SITE}      {option}\n", "utf-8")
    told = at_once(site, "check")
    assert told.returncode == 2
    assert told.stderr.startswith("journeys: mkdocs.yml:5 : ")
    assert sentence in " ".join(told.stderr.split())
    assert sentence in " ".join(at_once(site, "doctor").stdout.split())


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (SITE.replace("Essai", "Essai: un"), "mkdocs.yml:1:"),
        (SITE + "      locale: de\n", "locale : « de » n'a pas de traduction ; il y a en, fr"),
        (SITE + "      - journeys\n", "mkdocs.yml"),
    ],
)
def test_a_configuration_that_cannot_be_understood_still_says_its_language(
    site: Path, text: str, sentence: str
) -> None:
    (site / "mkdocs.yml").write_text(text, "utf-8")
    told = at_once(site, "check")
    assert told.returncode == 2
    assert sentence in told.stderr
    assert " : " in told.stderr.replace("\u00a0", " ")


def test_help_is_in_french(site: Path) -> None:
    told = at_once(site, "--help").stdout
    assert "Usage\u00a0: journeys [OPTIONS] COMMANDE [ARGS]..." in told.replace("Usage :", "Usage\u00a0:")
    assert "  check    Vérifier tous les parcours et personas du projet\n" in told
    told = " ".join(at_once(site, "kpi", "add", "--help").stdout.split())
    assert "journeys kpi add [OPTIONS] METRIQUE [VALEUR]" in told
    assert "[obligatoire]" in told
    assert "Afficher ce message et quitter." in told
    assert "  pdf  toute la page, " in at_once(site, "export", "--help").stdout
    assert "'NOUVEAU'" in at_once(site, "rename", "a").stderr
    assert "Check all journeys" in at_once(site, "check", "--help", "--lang", "en").stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_of_a_help_is_left_in_english(site: Path, command: str) -> None:
    told = at_once(site, command, "--help").stdout
    assert not re.search(r"\b(the|what|which|where|default:)\b", told)


def test_a_comment_in_an_example_is_in_french(site: Path) -> None:
    assert "# Ce parcours reste à écrire." in at_once(site, "explain", "J104").stdout
    assert "ignore[J508] pas encore décidé" in at_once(site, "explain", "J901").stdout
