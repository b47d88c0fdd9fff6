"""What is published: the wheel, and the versions that the project is tested with."""

from __future__ import annotations

import gettext
import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from collections.abc import Iterator
from email.parser import Parser
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "plugins"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
MADE = (".pyc", ".mo")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel, built with what is installed, so that no network is needed."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder, cwd=ROOT)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a fresh environment that has the wheel; what it depends on is lent by this one."""
    folder = tmp_path_factory.mktemp("fresh environment")
    venv.create(folder, with_pip=True, symlinks=os.name != "nt")
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    run(scripts / "python", "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel)
    purelib = run(scripts / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    lent = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    Path(purelib, "lent.pth").write_text("\n".join(sorted(lent)), encoding="utf-8")
    return scripts / "python"


def run(*command: str | Path, cwd: Path | None = None) -> str:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    arguments = [str(part) for part in command]
    done = subprocess.run(arguments, cwd=cwd, env=env, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{arguments}\n{done.stdout}{done.stderr}"
    return done.stdout


def package_files() -> Iterator[str]:
    """The files of the package, without what building and running leave behind."""
    for path in (SOURCES / "mkdocs_journeys").rglob("*"):
        if path.is_file() and path.suffix not in MADE:
            yield path.relative_to(SOURCES).as_posix()


def catalogues() -> list[str]:
    return [name for name in package_files() if name.endswith(".po")]


def test_wheel_holds_every_file_of_the_package(names: set[str]) -> None:
    assert set(package_files()) <= names


@pytest.mark.parametrize("kind", [".py", ".html", ".css", ".js", ".woff2", ".po", ".mo"])
def test_wheel_holds_files_of_each_kind(names: set[str], kind: str) -> None:
    assert [name for name in names if name.endswith(kind)]


def test_wheel_holds_nothing_else(names: set[str]) -> None:
    compiled = {name.removesuffix(".po") + ".mo" for name in catalogues()}
    metadata = {name for name in names if ".dist-info/" in name}
    assert names - metadata - compiled == set(package_files())


def test_wheel_holds_compiled_translations(wheel: Path, names: set[str]) -> None:
    assert catalogues()
    with zipfile.ZipFile(wheel) as archive:
        for name in catalogues():
            with archive.open(name.removesuffix(".po") + ".mo") as file:
                translations = gettext.GNUTranslations(file)
            assert translations.info()["content-type"] == "text/plain; charset=utf-8"


def test_building_leaves_the_sources_as_they_are(wheel: Path) -> None:
    assert not list(SOURCES.rglob("*.mo"))


def test_wheel_names_plugin_and_command(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith("entry_points.txt"))
        entries = archive.read(name).decode("utf-8")
    assert "[mkdocs.plugins]\njourneys = mkdocs_journeys.mkdocs.plugin:JourneysPlugin" in entries
    assert "[console_scripts]\njourneys = mkdocs_journeys.cli.main:main" in entries


def test_wheel_carries_licences_and_readme(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        licences = {Path(name).name for name in archive.namelist() if ".dist-info/licenses/" in name}
        (name,) = (name for name in archive.namelist() if name.endswith("METADATA"))
        metadata = Parser().parsestr(archive.read(name).decode("utf-8"))
    assert licences == {"LICENSE", "OFL.txt"}
    assert metadata["License-Expression"] == "MIT AND OFL-1.1"
    assert metadata.get_payload()


def test_installed_package_is_the_wheel(installed: Path) -> None:
    place = run(installed, "-c", "import mkdocs_journeys; print(mkdocs_journeys.__file__)", cwd=ROOT)
    assert Path(place.strip()).is_relative_to(installed.parents[1])


def test_installed_command_starts(installed: Path) -> None:
    assert "Usage: journeys" in run(installed.with_name("journeys"), "--help")


def test_installed_plugin_is_found(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Site\nplugins: [journeys]\n", encoding="utf-8")
    code = "from mkdocs.config import load_config; print(*load_config('mkdocs.yml').plugins)"
    (tmp_path / "docs").mkdir()
    assert run(installed, "-c", code, cwd=tmp_path).split() == ["journeys"]


def test_version_is_told_in_one_way() -> None:
    import mkdocs_journeys

    assert mkdocs_journeys.__version__ == PROJECT["version"]


def constraints() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in lines)
    return {canonicalize_name(name): version for name, _, version in (line.partition("==") for line in lines)}


def requirements() -> list[Requirement]:
    extras = (line for lines in PROJECT["optional-dependencies"].values() for line in lines)
    return [Requirement(line) for line in (*PROJECT["dependencies"], *extras) if PROJECT["name"] not in line]


@pytest.mark.parametrize("requirement", requirements(), ids=lambda requirement: requirement.name)
def test_constraints_meet_every_requirement(requirement: Requirement) -> None:
    assert requirement.specifier.contains(constraints()[canonicalize_name(requirement.name)])


def test_constraints_leave_the_project_itself_out() -> None:
    assert PROJECT["name"] not in constraints()
