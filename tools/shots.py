"""Pictures of the example site for people to look at: `python3 run.py shots`.

Every kind of page at three widths, light and dark, and as it comes out of a printer, in the folder `shots`;
`shots/index.html` shows them all beside each other.
"""

import shutil
import sys
import threading
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from mkdocs_journeys.paper.chromium import find_chromium
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SITE, OUT = ROOT / "site", ROOT / "shots"
PAGES = {
    "home": "",
    "journey": "journeys/click-and-collect/",
    "to-be": "journeys/click-and-collect-next/",
    "macro": "journeys/bike-life/",
    "french": "fr/journeys/premier-velo-electrique/",
    "portfolio": "journeys/",
    "persona": "personas/hurried-commuter/",
    "gallery": "personas/",
    "reviews": "reviews/",
    **{name: f"{name}/" for name in ("frictions", "opportunities", "kpis", "channels", "teams", "segments")},
}
WIDTHS = {1440: 900, 768: 1024, 390: 844}
SCHEMES = ("light", "dark")
# A4 on its side, without its margins, at 96 dots per inch.
SHEET: ViewportSize = {"width": 1055, "height": 725}


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *args: object) -> None:
        """No log."""


def shoot(browser: Browser, address: str, name: str, page: str) -> list[str]:
    """The pictures of a page, and its sheets as a PDF; gives their files."""
    files = []
    for scheme in SCHEMES:
        for width, height in WIDTHS.items():
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
            tab = context.new_page()
            tab.goto(address + page, wait_until="networkidle")
            files.append(f"{name}-{width}-{scheme}.png")
            tab.screenshot(path=OUT / files[-1], full_page=True)
            if (width, scheme) == (1440, "light"):
                files.append(print_page(tab, name))
            context.close()
    return files


def print_page(tab: Page, name: str) -> str:
    """The page as a PDF, and what is on its sheets as one picture; gives its file."""
    tab.pdf(path=OUT / f"{name}.pdf", prefer_css_page_size=True, print_background=True)
    tab.set_viewport_size(SHEET)
    tab.emulate_media(media="print")
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    tab.screenshot(path=OUT / f"{name}-print.png", full_page=True)
    return f"{name}-print.png"


def contact_sheet(pictures: dict[str, list[str]]) -> str:
    """A page that shows all pictures; each opens at its full size."""
    parts = []
    for name, files in pictures.items():
        figures = "".join(
            f'<a href="{escape(file)}"><img src="{escape(file)}" alt="" loading="lazy"><br>{escape(file)}</a>'
            for file in files
        )
        print_link = f'<a href="{escape(name)}.pdf">on paper</a>'
        parts.append(f"<h2>{escape(name)}</h2><p>{print_link}</p><div>{figures}</div>")
    style = (
        "body{font:14px system-ui;margin:2rem}div{display:flex;flex-wrap:wrap;gap:1rem}"
        "div a{width:15rem}img{width:100%;max-height:22rem;object-fit:cover;object-position:top;border:1px solid #999}"
    )
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Shots</title><style>{style}</style>'
        f"<h1>The example site</h1>{''.join(parts)}</html>\n"
    )


def main() -> None:
    """Serve the built site, take the pictures, and write the page that shows them."""
    there = [name for name, page in PAGES.items() if (SITE / page / "index.html").is_file()]
    wanted = sys.argv[1:] or there
    unknown = [name for name in wanted if name not in there]
    if unknown:
        sys.exit(f"There is no page {unknown[0]!r}; there are {', '.join(there)}.")
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox"])
        pictures = {name: shoot(browser, address, name, PAGES[name]) for name in wanted}
        browser.close()
    server.shutdown()
    (OUT / "index.html").write_text(contact_sheet(pictures), "utf-8")
    print(f"{sum(map(len, pictures.values()))} pictures: open {(OUT / 'index.html').relative_to(ROOT)}")


if __name__ == "__main__":
    main()
