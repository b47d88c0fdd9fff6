"""Journeys and personas that a page of prose shows: made as our own pages are, with links from where they stand."""

from collections.abc import Callable
from dataclasses import dataclass

from mkdocs_journeys.pages.glance import Glance
from mkdocs_journeys.pages.overview import Portfolio
from mkdocs_journeys.pages.persona_view import PersonaView
from mkdocs_journeys.pages.renderer import Renderer
from mkdocs_journeys.pages.site import Site
from mkdocs_journeys.pages.spec import PageSpec
from mkdocs_journeys.pages.view import View

Context = dict[str, object]


@dataclass(frozen=True)
class Part:
    """What can be shown: its template, whether several stand side by side, and how to find what the template gets."""

    template: str
    is_card: bool
    context: Callable[[Site, View, str], Context | None]


def journey_card(site: Site, view: View, id: str) -> Context | None:
    """A journey in a few figures."""
    card = site.cards.by_id.get(id)
    return {"card": card} if card else None


def journey_map(site: Site, view: View, id: str) -> Context | None:
    """A journey's stages, touchpoints and curve."""
    card = site.cards.by_id.get(id)
    return {"journey": card.journey, "glance": Glance(card)} if card else None


def persona_card(site: Site, view: View, id: str) -> Context | None:
    """A persona as the gallery shows it."""
    persona = site.workspace.personas.get(id)
    return {"p": PersonaView(persona, view, site.cards), "level": "h3"} if persona else None


def frames(site: Site, view: View, id: str) -> Context:
    """The journeys that others zoom into, with those others."""
    return {"portfolio": Portfolio(view, site.cards)}


# By the kind of page that is named, and the anchor of it.
PARTS = {
    ("journey", ""): Part("journeys/embed/journey.html", True, journey_card),
    ("journey", "map"): Part("journeys/embed/map.html", False, journey_map),
    ("portfolio", "frame"): Part("journeys/embed/frame.html", False, frames),
    ("persona", ""): Part("journeys/embed/persona.html", True, persona_card),
}


def embedded(site: Site, renderer: Renderer, address: str, part: Part, id: str, words: str) -> str | None:
    """The HTML of a part, seen from a page's address; None where the file has mistakes and nothing is known of it."""
    view = site.view(address)
    context = part.context(site, view, id)
    if context is None:
        return None
    return renderer.render(PageSpec(address, part.template, words, context | {"words": words}), view)
