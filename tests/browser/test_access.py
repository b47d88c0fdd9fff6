"""Everybody can read and use the pages: with a screen reader, a keyboard, a magnifier, other colours."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.kinds import JOURNEY, KINDS, OURS, opened

# What one reaches with the Tab key, as far as it is shown.
REACHABLE = f"""() => [...document.querySelectorAll('{OURS} :is(a, button, input, select, summary, [tabindex])')]
    .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({{visibilityProperty: true}})
        && !e.closest('details:not([open]) > :not(summary)') && (e.hasAttribute('tabindex') || e.tagName !== 'A'
        || e.hasAttribute('href') || e.hasAttribute('xlink:href')))
    .map((e, n) => (e.dataset.n = n, n))"""
FOCUSED = """() => {
    const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
    const points = [.1, .5, .9].flatMap(x => [.1, .5, .9].map(y => [box.x + box.width * x, box.y + box.height * y]));
    const seen = points.some(([x, y]) => { const top = document.elementFromPoint(x, y);
        return top && (e.contains(top) || top.contains(e)); });
    const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
    return [e.dataset.n === undefined ? null : Number(e.dataset.n), marked, seen,
        (e.tagName + ' ' + e.getAttribute('class') + ' ' + e.textContent.trim().slice(0, 40))];
}"""
CUT = f"""() => [...document.querySelectorAll('{OURS} *')].filter(e => {{
    const style = getComputedStyle(e), box = e.getBoundingClientRect();
    const clips = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
    // A stage's name at a glance may be short: it leads to where the whole name stands.
    return clips && !e.closest('svg, .j-tick') && box.width > 2 && e.textContent.trim()
        && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 3);
}}).map(e => e.className + ': ' + e.textContent.trim().slice(0, 40))"""
INVISIBLE = f"""() => {{
    const behind = e => {{
        for (; e; e = e.parentElement) {{
            const colour = getComputedStyle(e).backgroundColor;
            if (!/^rgba.*, 0\\)$/.test(colour)) return colour;
        }}
        return ground;
    }};
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.backgroundColor = 'Canvas';
    const ground = getComputedStyle(probe).backgroundColor;
    return [...document.querySelectorAll('{OURS} *')].filter(e => !e.closest('svg') && e.checkVisibility()
        && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
        .filter(e => getComputedStyle(e).color === behind(e))
        .map(e => e.className + ': ' + e.textContent.trim().slice(0, 40));
}}"""


# These are like others, with parts of their own.
MORE = ["personas/mobility-manager/", "systems/", "teams/pro/"]


def test_nobody_is_shut_out(kind: str, window: Page) -> None:
    shuts_nobody_out(opened(window, kind))


@pytest.mark.parametrize("address", MORE)
def test_nobody_is_shut_out_of_the_others(example: str, window: Page, address: str) -> None:
    shuts_nobody_out(opened(window, example + address))


def shuts_nobody_out(page: Page) -> None:
    """What axe has to say in one scheme, and what of it hangs on colours in the other."""
    assert violations(page, {}) == []
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    page.wait_for_timeout(300)  # colours move to the other scheme, and nothing else does
    assert violations(page, {"runOnly": ["color-contrast", "link-in-text-block"]}) == []


def violations(page: Page, only: dict[str, list[str]]) -> list[str]:
    """What axe finds in our own part of a page; how a theme colours code is the theme's own."""
    within = {"include": [[OURS if page.locator(OURS).count() else "article"]], "exclude": [[".highlight"]]}
    found = Axe().run(page, context=within, options={"resultTypes": ["violations"], **only})
    return [
        f"{problem['id']}: {node['html'][:160]}"
        for problem in found.response["violations"]
        for node in problem["nodes"][:4]
    ]


def test_the_keyboard_reaches_everything_and_shows_where_it_is(example: str, window: Page) -> None:
    page = opened(window, example + JOURNEY)
    wanted = set(page.evaluate(REACHABLE))
    assert len(wanted) > 50
    page.evaluate(f"document.querySelector('{OURS}').querySelector('a').focus()")
    page.keyboard.press("Shift+Tab")
    unmarked, hidden = [], []
    for _ in range(len(wanted) + 40):  # some more than that, for what the theme has of its own
        page.keyboard.press("Tab")
        number, marked, seen, told = page.evaluate(FOCUSED)
        if number is not None:
            wanted.discard(number)
            unmarked += [] if marked else [told]
            hidden += [] if seen else [told]
        if not wanted:
            break
    left = page.evaluate(
        "left => left.map(n => document.querySelector(`[data-n='${n}']`).outerHTML.slice(0, 120))",
        list(wanted),
    )
    assert left == []
    assert unmarked == [], "the focus is to be seen"
    assert hidden == [], "what has the focus stands behind nothing"


def test_what_is_folded_and_what_scrolls_obeys_the_keyboard(example: str, context: BrowserContext) -> None:
    page = opened(context.new_page(), example + JOURNEY)
    folded = page.locator(f"{OURS} summary").first
    folded.focus()
    page.keyboard.press("Enter")
    assert folded.evaluate("e => e.parentElement.open")
    region = page.locator(f"{OURS} [role=region][tabindex='0']").first
    page.set_viewport_size({"width": 800, "height": 600})
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(200)
    assert region.evaluate("e => e.scrollLeft") > 0


# 1440 at 200 % is a window of 720; 1280 at 400 % is one of 320.
WINDOWS = [(1440, 900), (768, 1024), (720, 450), (390, 844), (320, 256)]


def test_nothing_is_lost_in_a_small_window_or_a_magnified_one(kind: str, window: Page) -> None:
    page = opened(window, kind)
    lost = {}
    for width, height in WINDOWS:
        page.set_viewport_size({"width": width, "height": height})
        sideways = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        lost[width] = page.evaluate(CUT) + ([f"{sideways} px too wide"] if sideways > 0 else [])
    assert lost == {width: [] for width, _ in WINDOWS}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colours_of_the_system_leave_everything_to_be_seen(
    example: str, browser: Browser, scheme: str
) -> None:
    context = browser.new_context(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    page = opened(context.new_page(), example + JOURNEY)
    invisible = page.evaluate(INVISIBLE)
    lines, ground = page.evaluate(
        f"""() => [[...document.querySelectorAll('{OURS} svg :is(.line, .t)')].map(e => getComputedStyle(e))
            .map(style => style.stroke === 'none' ? style.fill : style.stroke),
            getComputedStyle(document.body).backgroundColor]"""
    )
    context.close()
    assert invisible == []
    assert lines
    assert ground not in lines


def test_nothing_moves_for_those_who_want_no_motion(example: str, browser: Browser) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = opened(context.new_page(), example + JOURNEY)
    moving = page.locator(f"{OURS}, {OURS} *").evaluate_all(
        "all => all.filter(e => { const s = getComputedStyle(e); return s.animationName !== 'none'"
        " || s.scrollBehavior === 'smooth' || s.transitionDuration.split(', ').some(t => parseFloat(t) > 0.01); })"
        ".map(e => e.tagName + ' ' + e.className)"
    )
    context.close()
    assert moving == []


@pytest.mark.parametrize(("kind", "language"), [("as-is", "en"), ("french", "fr")])
def test_the_language_of_a_page_is_told(
    example: str, context: BrowserContext, kind: str, language: str
) -> None:
    page = opened(context.new_page(), f"{example}{KINDS[kind]}")
    assert page.locator("html").get_attribute("lang") == language
