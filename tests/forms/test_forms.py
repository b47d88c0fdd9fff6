"""The forms of a site: what they ask for, what is published, and what is said where something is missing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from mkdocs.config import load_config
from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.forms.config import KINDS, config
from mkdocs_journeys.forms.fields import LEFT_ALONE
from mkdocs_journeys.mkdocs.forms import Forms, backend_of
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.options.cms import cms_from
from mkdocs_journeys.wording import Wording

from tests.cli.commands import at_once as journeys
from tests.forms.sites import build
from tests.project import JOURNEY, loaded, make

CATALOG = "languages: [en{more}]\nteams: [{{id: pay, title: Payments}}]\nchannels: [{{id: site}}]\n"
FILES = {
    "docs/index.md": "# Home\n",
    "journeys/_catalog.yml": CATALOG.format(more=""),
    "journeys/shop/first-order.yml": JOURNEY,
}
SITE = "site_name: A & B\nrepo_url: https://github.com/us/maps\nedit_uri: edit/trunk/docs/\n"
PLUGINS = "plugins: [{{journeys: {{cms: {cms}}}}}]\n"


def collections(root: Path, languages: str = "") -> dict[str, dict[str, Any]]:
    """The collections of a project's configuration, by name."""
    make(root, {**FILES, "journeys/_catalog.yml": CATALOG.format(more=languages)})
    written = config(loaded(root), {"backend": {"name": "test-repo"}}, "maps/", Wording("fr"))
    assert yaml.safe_load(written) == json.loads(written)
    return {each["name"]: each for each in json.loads(written)["collections"]}


def by_name(fields: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Fields by their names."""
    return {field["name"]: field for field in fields}


def test_there_is_a_list_for_each_folder(tmp_path: Path) -> None:
    found = collections(tmp_path)
    assert set(found) == {"journey-shop", "persona", "catalogue"}
    assert found["journey-shop"]["folder"] == "maps/journeys/shop"
    assert found["journey-shop"]["label"] == "Parcours: shop"
    assert found["catalogue"]["files"][0]["file"] == "maps/journeys/_catalog.yml"


def test_every_key_of_the_format_has_a_field(tmp_path: Path) -> None:
    found = collections(tmp_path)

    def compare(fields: list[dict[str, Any]], kind: type[Element]) -> None:
        names = {field.alias or name for name, field in kind.model_fields.items()}
        assert {field["name"] for field in fields} == names - LEFT_ALONE

    compare(found["journey-shop"]["fields"], KINDS["journey"])
    compare(found["persona"]["fields"], KINDS["persona"])
    compare(found["catalogue"]["files"][0]["fields"], KINDS["catalog"])
    stages = by_name(found["journey-shop"]["fields"])["stages"]
    touchpoints = by_name(stages["fields"])["touchpoints"]
    assert {"frictions", "kpis", "channel", "emotion"} <= set(by_name(touchpoints["fields"]))


def test_ids_and_words_are_chosen_from_what_there_is(tmp_path: Path) -> None:
    fields = by_name(collections(tmp_path)["journey-shop"]["fields"])
    assert fields["owner"]["options"] == [{"value": "pay", "label": "pay – Payments"}]
    assert fields["personas"] == {
        **fields["personas"],
        "widget": "select",
        "multiple": True,
        "required": True,
    }
    assert [each["value"] for each in fields["state"]["options"]] == ["as-is", "to-be"]
    assert fields["review_every"]["pattern"][0]


def test_texts_in_several_languages(tmp_path: Path) -> None:
    fields = by_name(collections(tmp_path, ", fr")["journey-shop"]["fields"])
    assert [each["name"] for each in fields["title"]["fields"]] == ["en", "fr"]
    assert by_name(collections(tmp_path)["journey-shop"]["fields"])["title"]["widget"] == "string"


def test_nothing_is_required_in_what_may_be_left_out(tmp_path: Path) -> None:
    def walk(fields: list[dict[str, Any]]) -> None:
        for field in fields:
            if field["widget"] == "object":
                assert not any(each["required"] for each in field["fields"]), field["name"]
            walk(field.get("fields", []))

    walk(collections(tmp_path)["journey-shop"]["fields"])


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """A project with what stands in for the packages."""
    decap, parser = "node_modules/decap-cms/dist", "node_modules/yaml/browser/dist"
    program = {
        f"{decap}/decap-cms.js": "// it\n",
        f"{decap}/1.decap-cms.js": "",
        f"{decap}/decap-cms.js.map": "",
    }
    return make(tmp_path, {**FILES, **program, f"{parser}/index.js": "", f"{parser}/parse-cst.js": ""})


def test_everything_comes_from_the_site_itself(packages: Path) -> None:
    for _ in range(2):  # the second time from what was kept
        site = build(packages, SITE + PLUGINS.format(cms="true"))
        found = {path.relative_to(site / "admin").as_posix() for path in (site / "admin").rglob("*.*")}
        assert found == {
            "index.html",
            "config.yml",
            "manual.js",
            "forms.js",
            "layout.js",
            "decap/decap-cms.js",
            "decap/1.decap-cms.js",
            "yaml/index.js",
            "yaml/parse-cst.js",
        }
    page = (site / "admin/index.html").read_text("utf-8")
    assert "://" not in page
    assert "<title>A &amp; B</title>" in page
    told = json.loads((site / "admin/config.yml").read_text("utf-8"))
    assert told["backend"] == {"name": "github", "repo": "us/maps", "branch": "trunk"}
    assert told["publish_mode"] == "editorial_workflow"


def test_what_is_said_is_handed_on(packages: Path) -> None:
    cms = "{path: forms, publish_mode: simple, backend: {name: gitlab, repo: a/b}, config: {logo_url: x.svg}}"
    site = build(packages, SITE + PLUGINS.format(cms=cms))
    told = json.loads((site / "forms/config.yml").read_text("utf-8"))
    assert told["backend"] == {"name": "gitlab", "repo": "a/b"}
    assert (told["publish_mode"], told["logo_url"]) == ("simple", "x.svg")


def test_where_something_is_missing_it_is_said_and_the_site_is_built(tmp_path: Path) -> None:
    root = make(tmp_path, {**FILES, "mkdocs.yml": SITE + PLUGINS.format(cms="true")})
    site = build(root, SITE + PLUGINS.format(cms="true"))
    assert not (site / "admin").exists()
    loaded_config = load_config(str(root / "mkdocs.yml"))
    assert 'run "npm install decap-cms"' in str(Forms({}, root, loaded_config).problem)
    assert journeys(root, "check").returncode == 0


@pytest.mark.parametrize(
    ("repository", "backend"),
    [
        (
            "repo_url: https://gitlab.com/a/b/c\nedit_uri: -/edit/main/docs/\n",
            {"name": "gitlab", "repo": "a/b/c", "branch": "main"},
        ),
        ("repo_url: https://example.com/a/b\n", {}),
        ("", {}),
    ],
)
def test_the_repository_says_where_the_files_are(
    tmp_path: Path, repository: str, backend: dict[str, str]
) -> None:
    root = make(tmp_path, {**FILES, "mkdocs.yml": f"site_name: A\n{repository}"})
    assert backend_of(load_config(str(root / "mkdocs.yml"))) == backend


@pytest.mark.parametrize("value", ["yes", [], {"pakage": "x"}, {"backend": "github"}, {"path": "../up"}])
def test_wrong_options_are_told(value: object) -> None:
    with pytest.raises(JourneysError):
        cms_from(value)


@pytest.mark.parametrize("value", [None, False])
def test_without_the_option_there_are_no_forms(value: object) -> None:
    assert cms_from(value) is None
