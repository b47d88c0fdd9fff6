"""What the templates of all pages share: the workspace looked up, and addresses from the page they are on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from urllib.parse import quote

from mkdocs_journeys.changes.news import News
from mkdocs_journeys.changes.telling import Group
from mkdocs_journeys.immutable import immutable
from mkdocs_journeys.model.catalog import Channel, Entry, Team
from mkdocs_journeys.model.element import Element
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.kpi import Kpi
from mkdocs_journeys.model.metrics import Metric
from mkdocs_journeys.model.persona import Persona
from mkdocs_journeys.model.quantities import Unit, unit_of
from mkdocs_journeys.model.values.link import Link
from mkdocs_journeys.pages.edits import Edits
from mkdocs_journeys.workspace.addresses import Addresses, escaped, query
from mkdocs_journeys.workspace.collisions import published_at
from mkdocs_journeys.workspace.workspace import Workspace

# Where the pages over all journeys tell of an entry of the catalogue: the page below that of its kind, and the anchor.
PLACES = {"teams": ("{}/", ""), "systems": ("", "system-{}"), "segments": ("", "segment-{}")}


@immutable(slots=False)
class PersonaLink:
    """A persona that a page names; `persona` is None where its file has mistakes, `url` is empty where it has none."""

    id: str
    persona: Persona | None
    url: str
    photo: str | None

    @property
    def name(self) -> str:
        """The persona's name, or its id."""
        return self.persona.name if self.persona else self.id

    @property
    def initials(self) -> str:
        """The letters that are drawn where there is no portrait."""
        words = [word for word in self.name.split() if word[:1].isalnum()]
        return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper() or "?"


@dataclass(frozen=True)
class View:
    """The workspace as seen from one page."""

    workspace: Workspace
    addresses: Addresses
    address: str
    edits: Edits = Edits()
    news: News | None = None

    @cached_property
    def folder(self) -> str:
        """The folder that the page is in."""
        return self.address.rstrip("/").rpartition("/")[0]

    def changed(self, kind: str, id: str) -> Group | None:
        """What has changed in a journey or persona since the revision that the site is compared with."""
        return self.news.group(kind, id) if self.news else None

    def changes_url(self, kind: str = "", id: str = "") -> str:
        """The way to all changes since then, or to those of one journey or persona."""
        return self.url(self.addresses.overview("changes"), f"{kind}-{id}" if kind else "")

    def url(self, target: str, anchor: str = "") -> str:
        """The way to another page or file of the site; a page over all journeys asks for each many times."""
        if target == self.address:
            return self.addresses.url(self.address, target, anchor)
        way = self.ways.get(target)
        if way is None:
            way = self.ways[target] = self.addresses.url(self.address, target)
        return f"{way}#{escaped(anchor)}" if anchor else way

    @cached_property
    def ways(self) -> dict[str, str]:
        """The ways that were asked for."""
        return {}

    def edit_url(self, part: Element) -> str:
        """Where the file of a part is edited, but for the number of the line; empty where that is not known."""
        return self.edits.url(part.document.file) if part.document else ""

    def at(self, address: str) -> "View":
        """The same as seen from another page."""
        return replace(self, address=address)

    def ledger_url(self, name: str, **filters: str) -> str:
        """The way to a page over all journeys, its list filtered; empty where the page is left out."""
        if not self.addresses.has(name):
            return ""
        asked = query(filters)
        return self.url(self.addresses.overview(name)) + (f"?{asked}" if asked else "") + f"#{name}-list"

    def overview_url(self, name: str, path: str = "", anchor: str = "") -> str:
        """The way to a page over all journeys, or to one below it; empty where it is left out."""
        return self.url(self.addresses.overview(name, path), anchor) if self.addresses.has(name) else ""

    def journey_url(self, journey: Journey | str, anchor: str | None = "") -> str:
        """The way to a journey, or to one of its parts."""
        id = journey if isinstance(journey, str) else journey.id
        return self.url(self.addresses.journey(id), str(anchor or ""))

    def persona_link(self, id: str) -> PersonaLink:
        """A persona with its address and portrait."""
        persona = self.workspace.personas.get(id)
        file = persona.document.file if persona and persona.document else ""
        photo = self.file_url(file, persona.photo) if persona and persona.photo else None
        url = self.url(self.addresses.persona(id)) if id in self.workspace.persona_sources else ""
        return PersonaLink(id, persona, url, photo)

    def people(self, ids: Iterable[str]) -> list[PersonaLink]:
        """Several personas with their addresses and portraits."""
        return [self.persona_link(id) for id in ids]

    def file_url(self, file: str, path: str) -> str | None:
        """The way to a file that a YAML file names, None where it is not there."""
        found = self.workspace.attached.get(file, path)
        target = published_at(found, self.workspace, self.addresses) if found else None
        return self.url(target, path.partition("#")[2]) if target else None

    def href(self, owner: Element, link: Link | None) -> str | None:
        """Where a link of a YAML file leads, None where it is a path to a file that is not there."""
        if link is None or not link.is_path:
            return link
        return self.file_url(owner.document.file, link) if owner.document else None

    def entry_url(self, kind: str, id: str, anchor: str = "") -> str:
        """The way to what the site tells of a team, system or segment of the catalogue; empty where it does not."""
        if kind not in PLACES or self.named(kind, id) is None:
            return ""
        path, place = PLACES[kind]
        return self.overview_url(kind, path.format(id), anchor or place.format(id))

    def team_url(self, team: Entry | None) -> str | None:
        """The way to a team: its page here, else the one that the catalogue names, else its mail address."""
        if not isinstance(team, Team):
            return None
        here = self.entry_url("teams", team.id) or self.href(team, team.url)
        return here or (f"mailto:{quote(team.email, safe='@+')}" if team.email else None)

    def channel(self, id: str | None) -> Channel | Entry | None:
        """A channel of the catalogue."""
        return self.workspace.vocabulary.channels.get(id or "")

    def named(self, kind: str, id: str | None) -> Entry | None:
        """An entry of the catalogue's `teams`, `systems` or `segments`."""
        entries: dict[str, Entry] = getattr(self.workspace.vocabulary, kind)
        return entries.get(id or "")

    def metric(self, kpi: Kpi) -> Metric | None:
        """The metric of a KPI."""
        return self.workspace.vocabulary.metrics.get(kpi.metric)

    def unit(self, kpi: Kpi) -> Unit:
        """What the values of a KPI are shown with."""
        return unit_of(kpi, self.metric(kpi))
