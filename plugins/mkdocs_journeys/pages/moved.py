"""The pages at old addresses: they lead on to the new ones, without a script."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from mkdocs_journeys.message import Message
from mkdocs_journeys.pages.site import Site
from mkdocs_journeys.workspace.collisions import old_addresses

PAGE = Markup(
    "<!doctype html>\n"
    '<html lang="{language}">\n'
    '<meta charset="utf-8">\n'
    '<meta name="robots" content="noindex">\n'
    '<meta http-equiv="refresh" content="0; url={way}">\n'
    '<link rel="canonical" href="{canonical}">\n'
    "<title>{title}</title>\n"
    '<p>{said} <a href="{way}">{title}</a></p>\n'
    "</html>\n"
)


def moved_pages(site: Site, site_url: str) -> Iterator[tuple[str, str]]:
    """The file and the text of each; `site_url` is what the site's address begins with, where that is known."""
    titles = titles_of(site)
    said = site.wording.say(Message("This page has another address now:"))
    for old, new in old_addresses(site.workspace, site.addresses):
        way = site.addresses.url(old, new)
        canonical = site_url + site.addresses.url("", new).removeprefix("./") if site_url else way
        html = PAGE.format(
            language=site.wording.language, way=way, canonical=canonical, title=escape(titles[new]), said=said
        )
        yield site.addresses.file(old), str(html)


def titles_of(site: Site) -> dict[str, str]:
    """What the pages are called, by their addresses; an id stands for the title of a file with mistakes."""
    workspace, addresses, language = site.workspace, site.addresses, site.wording.language
    journeys, personas = workspace.journeys, workspace.personas
    return {
        **{
            addresses.journey(id): journeys[id].title.language(language)[0] if id in journeys else id
            for id in workspace.journey_sources
        },
        **{
            addresses.persona(id): personas[id].name.language(language)[0] if id in personas else id
            for id in workspace.persona_sources
        },
        **{
            addresses.team(id): team.name.language(language)[0]
            for id, team in workspace.vocabulary.teams.items()
        },
    }
