"""The reviews as a calendar to subscribe to."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from mkdocs_journeys.figures.reviews import Review
from mkdocs_journeys.message import Message
from mkdocs_journeys.pages.calendar import Day, calendar
from mkdocs_journeys.pages.overviews.desk import Desk

CALENDAR = "reviews.ics"


def review_calendar(desk: Desk, reviews: Iterable[Review], name: Message | str) -> str:
    """The file: a day for each review that has one, also for those that are overdue."""
    return calendar(desk.say(name), days(desk, reviews), desk.workspace.settings.as_of)


def days(desk: Desk, reviews: Iterable[Review]) -> Iterator[Day]:
    """The days; what they are known by stays as long as the id of what is reviewed does."""
    host = urlsplit(desk.site_url).netloc or "mkdocs-journeys"
    for each in reviews:
        if each.due is not None:
            kind = "journey" if each.is_journey else "persona"
            title = desk.say(Message("Review: {title}", title=desk.say(each.title)))
            url = desk.absolute(address(desk, each))
            yield Day(f"{kind}-{each.owner.id}@{host}", each.due, title, detail(desk, each), url)


def address(desk: Desk, each: Review) -> str:
    """The page of what is reviewed."""
    addresses, id = desk.addresses, each.owner.id
    return addresses.journey(id) if each.is_journey else addresses.persona(id)


def detail(desk: Desk, each: Review) -> str:
    """Whose it is, and when somebody last looked at it."""
    owner, wording = each.owner, desk.wording
    team = desk.say(desk.entry_name("teams", owner.owner)) if owner.owner else desk.say(Message("nobody yet"))
    lines = [Message("Owner: {owner}", owner=team)]
    if owner.reviewed is not None and owner.review_every is not None:
        last, rhythm = wording.moment(owner.reviewed), wording.rhythm(owner.review_every)
        lines.append(Message("Reviewed on {date}, every {rhythm}", date=last, rhythm=rhythm))
    return "\n".join(map(desk.say, lines))
