"""Lists over all journeys: filtered over all their pages by an address to share, and whole without a script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.kinds import opened as loaded
from tests.browser.serving import served
from tests.mkdocs.sites import SMALL, configured, make, write

FORM = "form[data-j-ask]"
ROWS = ".j-ledger tbody tr"


@pytest.fixture(scope="module", params=[False, True], ids=["plain", "instant"])
def long(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site whose list of frictions has several pages, with and without the theme's instant navigation."""
    stages = "".join(
        f"  - title: Stage {s}\n    emotion: {s - 2}\n    frictions:\n"
        + "".join(
            f"      - {{id: f{s}-{n}, title: Friction {s} {n}, severity: {'major' if n == 99 else 'minor'}, "
            f"frequency: rare, status: {'resolved' if n % 2 else 'open'}}}\n"
            for n in range(100)
        )
        for s in range(5)
    )
    theme = {"name": "material", "font": False, "features": ["navigation.instant"] if request.param else []}
    files = {
        **SMALL,
        "journeys/many.yml": f"title: Many\npersonas: [ada]\nstages:\n{stages}",
    }
    folder = tmp_path_factory.mktemp("lists")
    out = folder / "site"
    out.mkdir()
    # The theme goes on at once to pages of the site's own address only, which is known once it is served.
    with served(out) as address:
        settings = configured(theme=theme, site_url=address)
        make(write(folder / "project", files | {"mkdocs.yml": settings}), out)
        yield address


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    return page


def told(page: Page, words: str) -> None:
    """The count that is told; it is a live region."""
    expect(page.locator(f"{FORM} output")).to_have_text(words)


def test_a_filter_looks_at_all_pages(long: str, context: BrowserContext) -> None:
    page = opened(context, f"{long}frictions/")
    assert page.locator(ROWS).count() == 200
    page.select_option("select[name=severity]", "major")
    told(page, "6 of 501")
    assert page.locator(ROWS).count() == 6
    assert page.url.endswith("frictions/?severity=major")
    assert not page.locator(".j-pager").is_visible()
    page.locator(f"{ROWS} th a", has_text="Friction 4 99").click()
    expect(page.locator("#f4-99")).to_be_visible()
    assert page.url.endswith("journeys/many/#f4-99")
    # A page of another kind brings its own style sheets and scripts along.
    expect(page.locator(".j-grid")).to_have_css("table-layout", "fixed")
    expect(page.locator(".j-lanes")).to_be_visible()


def test_more_rows_are_shown_when_asked_for(long: str, context: BrowserContext) -> None:
    page = opened(context, f"{long}frictions/?status=open")
    told(page, "251 of 501")
    assert page.locator(ROWS).count() == 200
    page.get_by_role("button", name="Show 51 more").press("Enter")
    expect(page.locator(ROWS)).to_have_count(251)


def test_back_reload_and_a_shared_address(long: str, context: BrowserContext) -> None:
    page = opened(context, f"{long}frictions/")
    page.select_option("select[name=severity]", "major")
    told(page, "6 of 501")
    page.select_option("select[name=status]", "resolved")
    told(page, "5 of 501")
    page.go_back()
    told(page, "6 of 501")
    page.reload()
    told(page, "6 of 501")
    assert page.locator("select[name=severity]").input_value() == "major"
    other = opened(context, page.url)
    told(other, "6 of 501")
    other.get_by_role("button", name="Clear").nth(-1).click()
    told(other, "")
    assert other.locator(ROWS).count() == 200
    assert other.url.endswith("frictions/")


def test_what_is_asked_for_on_a_later_page_leads_to_the_first(long: str, context: BrowserContext) -> None:
    page = opened(context, f"{long}frictions/2/")
    with page.expect_navigation():
        page.select_option("select[name=severity]", "major")
    told(page, "6 of 501")
    assert page.url.endswith("frictions/?severity=major")


def test_words_and_order_hold_over_all_pages(long: str, context: BrowserContext) -> None:
    page = opened(context, f"{long}frictions/")
    page.locator("input[name=q]").press_sequentially("friction 4")
    page.locator("th[data-name=friction] button").press("Enter")
    page.locator("th[data-name=friction] button").press("Enter")
    expect(page.locator(f"{ROWS} th a").first).to_have_text("Friction 4 99")
    assert page.locator("th[data-name=friction]").get_attribute("aria-sort") == "descending"
    assert "sort=-friction" in page.url


def test_odd_addresses_do_no_harm(long: str, context: BrowserContext) -> None:
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    odd = "?severity=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&length=9&nothing=1&team=none&sort=nothing"
    page.goto(f"{long}frictions/{odd}", wait_until="networkidle")
    told(page, "0 of 501")
    assert page.locator(".j img").count() == 0
    assert errors == []


def test_a_figure_of_the_page_leads_to_its_rows(example: str, context: BrowserContext) -> None:
    page = opened(context, f"{example}frictions/")
    link = page.locator(".j-summary tbody tr").first.locator("td a").first
    count = link.inner_text()
    link.press("Enter")
    expect(page.locator(f"{FORM} output")).to_have_text(
        f"{count} of {page.locator('.j-ledger .j-aside').inner_text()}"
    )
    assert page.evaluate("document.activeElement.id") == "frictions-list"
    page.go_back()
    told(page, "")


def test_it_is_whole_without_a_script(example: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = opened(context, f"{example}frictions/?team=cx")
    assert page.locator(ROWS).count() == 50
    assert not page.locator(FORM).is_visible()
    assert page.locator(".j-summary").first.is_visible()
    context.close()


@pytest.mark.parametrize("address", ["frictions/", "opportunities/"])
@pytest.mark.parametrize("width", [320, 390, 1440])
def test_nothing_sticks_out(address: str, width: int, example: str, window: Page) -> None:
    window.set_viewport_size({"width": width, "height": 900})
    page = loaded(window, example + address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [390, 1440])
def test_one_drawing_is_shown(width: int, example: str, window: Page) -> None:
    window.set_viewport_size({"width": width, "height": 900})
    page = loaded(window, f"{example}opportunities/")
    assert page.locator(".j-matrix:visible").count() == 1


def test_on_a_phone_the_choices_wait_behind_a_button(example: str, window: Page) -> None:
    window.set_viewport_size({"width": 390, "height": 844})
    page = loaded(window, f"{example}frictions/")
    button, choice = page.locator(".j-fold"), page.locator("select[name=severity]")
    button.wait_for()
    assert not choice.is_visible()
    button.focus()
    page.keyboard.press("Enter")
    choice.select_option("critical")
    assert button.inner_text() == "Filters (1 set)"
    page.reload()
    choice.wait_for()
    assert button.get_attribute("aria-expanded") == "true", "what is set is not hidden"
    page.set_viewport_size({"width": 1440, "height": 900})
    assert not button.is_visible()
    assert choice.is_visible()


def test_what_is_filtered_is_what_is_downloaded(long: str, context: BrowserContext) -> None:
    page = opened(context, f"{long}frictions/?severity=major&sort=-friction")
    told(page, "6 of 501")
    with page.expect_download() as whole:
        page.get_by_role("link", name="Download these rows as CSV").click()
    assert whole.value.suggested_filename == "frictions.csv"
    text = whole.value.path().read_bytes().decode("utf-8")
    assert text.startswith("\ufeffPriority,Friction,")
    shown = page.locator(f"{ROWS} th a").all_inner_texts()
    assert [line.split(",")[1] for line in text.splitlines()[1:]] == shown
    page.locator(f"{FORM} .j-button[type=reset]").click()
    expect(page.locator(".j-ledger").get_by_role("link", name="Download as CSV")).to_be_visible()


def test_a_page_that_can_read_no_other_file_says_so(long: str, context: BrowserContext) -> None:
    page = context.new_page()
    page.route("**/frictions-rows.json", lambda route: route.abort())
    page.goto(f"{long}frictions/", wait_until="networkidle")
    page.select_option("select[name=severity]", "major")
    expect(page.locator(f"{FORM} output small")).to_contain_text("Open the site from a server")
    page.select_option("select[name=severity]", "")
    told(page, "")
    assert page.locator(ROWS).count() == 200


def test_a_phone_shows_some_cards_at_a_time(long: str, context: BrowserContext) -> None:
    page = context.new_page()
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{long}frictions/", wait_until="networkidle")
    expect(page.locator(ROWS)).to_have_count(15)
    page.get_by_role("button", name="Show 15 more").click()
    expect(page.locator(ROWS)).to_have_count(30)
