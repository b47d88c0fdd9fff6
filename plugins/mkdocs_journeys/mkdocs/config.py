"""The plugin's options, as MkDocs reads them; what they mean is the core's to say, for both doors."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.config.base import BaseConfigOption, Config, ConfigErrors, ConfigWarnings, ValidationError
from mkdocs.utils.yaml import yaml_load

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.options.checks import checks_from
from mkdocs_journeys.options.cms import cms_from
from mkdocs_journeys.options.names import no_option
from mkdocs_journeys.options.options import DEFAULTS
from mkdocs_journeys.options.overviews import left_out
from mkdocs_journeys.options.values import day, folder, limit, locale_from, revision, switch, yes_or_no
from mkdocs_journeys.wording import Wording


class Refused(ValidationError):
    """A value that cannot be used; which language that is told in, is known when all options have been read."""

    def __init__(self, said: Message) -> None:
        super().__init__(str(said))
        self.said = said


class Read(BaseConfigOption[Any]):
    """An option that a function of the core reads, so that both doors say the same of a wrong value."""

    def __init__(self, read: Callable[[Any], Any], default: Any) -> None:
        super().__init__()
        self.read = read
        self.default = default

    def run_validation(self, value: object) -> Any:
        """The value as it is written, where the core can use it."""
        try:
            self.read(value)
        except JourneysError as problem:
            raise Refused(problem.message) from problem
        return value


class JourneysConfig(Config):  # type: ignore[no-untyped-call]
    """The options of the plugin `journeys`."""

    journeys_dir = Read(folder, DEFAULTS["journeys_dir"])
    """The folder of the journeys, from the folder of `mkdocs.yml`."""
    personas_dir = Read(folder, DEFAULTS["personas_dir"])
    """The folder of the personas."""
    as_of = Read(day, DEFAULTS["as_of"])
    """The day that the site is made for; default: SOURCE_DATE_EPOCH, else today."""
    locale = Read(lambda value: locale_from(value, "en"), DEFAULTS["locale"])
    """The language of the interface; default: the theme's."""
    cache_dir = Read(folder, DEFAULTS["cache_dir"])
    """The folder for what is kept from build to build."""
    nav_limit = Read(limit, DEFAULTS["nav_limit"])
    """A folder with more journeys than this is listed on its index page, not in the navigation."""
    show_findings = Read(switch, DEFAULTS["show_findings"])
    """Whether the pages show what the checks found; default: while serving only."""
    history = Read(yes_or_no, DEFAULTS["history"])
    """Whether the pages of journeys show their last changes, from git."""
    compare_to = Read(revision, DEFAULTS["compare_to"])
    """The revision that the pages tell what is new since; default: none."""
    overviews = Read(left_out, DEFAULTS["overviews"])
    """Which pages over all journeys the site has."""
    checks = Read(checks_from, DEFAULTS["checks"])
    """Which findings are told, how loudly, and from where on something is too much."""
    cms = Read(cms_from, DEFAULTS["cms"])
    """Forms in the place of YAML, by Decap CMS; default: none."""

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        """What is wrong, in the site's language. An option that there is not ends a build, as it does a check."""
        failed, warnings = super().validate()
        unknown = [key for key, _ in warnings if key not in DEFAULTS]
        failed += [(key, Refused(no_option(key, DEFAULTS))) for key in unknown]
        # MkDocs' file is only read once more where there is something to say.
        if failed:
            say = Wording(self.language(site_values(self.config_file_path))).say
            failed = [(key, translated(problem, say)) for key, problem in failed]
        return failed, [(key, text) for key, text in warnings if key in DEFAULTS]

    def language(self, site: dict[str, Any]) -> str:
        """The site's language, as far as it can be read where something else cannot."""
        theme = site.get("theme")
        spoken = theme.get("language") if isinstance(theme, dict) else None
        try:
            return locale_from(self.get("locale"), str(spoken or "en"))
        except JourneysError:
            return locale_from(None, str(spoken or "en"))


def translated(problem: Exception, say: Callable[[Message], str]) -> Exception:
    """A refusal in a language."""
    return ValidationError(say(problem.said)) if isinstance(problem, Refused) else problem


def site_values(file: str | None) -> dict[str, Any]:
    """What `mkdocs.yml` says; nothing where it cannot be read here."""
    try:
        with Path(file or "mkdocs.yml").open("rb") as opened:
            return yaml_load(opened) or {}
    except Exception:  # MkDocs itself tells what is wrong with the file
        return {}
