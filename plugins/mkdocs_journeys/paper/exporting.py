"""The three things that a journey is exported as."""

import re
from base64 import b64encode
from datetime import date
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs_journeys.errors import JourneysError
from mkdocs_journeys.message import Message
from mkdocs_journeys.paper.chromium import find_chromium, run_chromium
from mkdocs_journeys.paper.document import ASSETS, HERE, Document

# Width and height of a sheet, and of what may be printed on it, in millimetres.
SHEETS = {"a4": ("A4", 279, 190), "a3": ("A3", 402, 277)}
# What stands above the map on its first sheet: its heading, or the journey's title, and what is laid over it.
HEADING, TITLE = 14, 20
# When Chromium wrote a PDF.
DATES = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}([+-]\d\d'\d\d'\))")
# Chromium counts the parts of a PDF from where it happens to be.
PARTS = re.compile(rb"node\d{8}")
WEIGHTS = {"regular": 400, "semibold": 600}
# Beyond this, Chromium's surface for a screenshot ends.
LARGEST = 16_000


def pdf(document: Document, paper: str, only_map: bool) -> bytes:
    """The page on sheets; it is dated with the day that the journeys are looked at."""
    name, width, height = SHEETS[paper]
    less = TITLE if only_map else HEADING
    styles = f"@page{{size:{name} landscape;margin:9mm}}html.j-export{{--j-sheet:{width} {height} {less}}}"
    kind = "j-export j-only-map" if only_map else "j-export"
    with TemporaryDirectory(prefix="journeys-") as folder:
        place = Path(folder)
        page = document.write(place, kind, styles)
        (place / "assets/journeys/print/landscape.css").write_text("", "utf-8")
        file = place / "out.pdf"
        run_chromium(page, "--generate-pdf-document-outline", f"--print-to-pdf={file}")
        return settled(made(file), document.options.settings.as_of)


def settled(content: bytes, day: date) -> bytes:
    """A PDF as if it had been made on a day, its parts counted from the first: the same journeys give the same bytes.

    Nothing becomes longer or shorter, and no two parts change their order: a PDF says where in it everything is.
    """
    stamp = day.strftime("%Y%m%d").encode() + b"000000"
    names = {name: b"node%08d" % number for number, name in enumerate(sorted(set(PARTS.findall(content))))}
    dated = DATES.sub(lambda found: found[1] + stamp + found[2], content)
    return PARTS.sub(lambda found: names[found[0]], dated)


def png(document: Document) -> bytes:
    """The map as one picture, two pixels for each of the page's."""
    with TemporaryDirectory(prefix="journeys-") as folder:
        place = Path(folder)
        page = document.write(place, "j-poster", "")
        width, height = measured(page)
        scale = 2 if max(width, height) * 2 <= LARGEST else 1
        if max(width, height) > LARGEST:
            raise JourneysError(Message("the map is too large for one picture; export it as pdf"))
        file = place / "out.png"
        size = f"--window-size={width},{height}"
        run_chromium(page, size, f"--force-device-scale-factor={scale}", f"--screenshot={file}")
        return made(file)


def measured(page: Path) -> tuple[int, int]:
    """How large a page is; it writes that down itself."""
    text = page.read_text("utf-8")
    script = (HERE / "size.js").read_text("utf-8")
    probe = page.with_name("size.html")
    probe.write_text(text.replace("</body>", f"<script>{script}</script></body>"), "utf-8")
    found = re.search(
        r'data-size="(\d+) (\d+)"', run_chromium(probe, "--window-size=1600,1200", "--dump-dom")
    )
    if found is None:
        raise JourneysError(Message("Chromium did not show the page"))
    return int(found[1]), int(found[2])


def svg(document: Document) -> str:
    """The diagram as a drawing that stands alone: its colours written out, its font inside."""
    find_chromium()
    drawing = str(document.diagram().svg)
    script = (HERE / "drawing.js").read_text("utf-8")
    with TemporaryDirectory(prefix="journeys-") as folder:
        page = document.write(Path(folder), "", "")
        text = page.read_text("utf-8")
        start = text.index("<body")
        body = f'<body data-md-color-scheme="default"><div class="j"><figure class="j-draw">{drawing}</figure></div>'
        page.write_text(f"{text[:start]}{body}<script>{script}</script></body></html>", "utf-8")
        printed = run_chromium(page, "--window-size=1600,1200", "--dump-dom")
    found = re.search(r'<pre id="drawing">(.*?)</pre>', printed, re.DOTALL)
    if found is None:
        raise JourneysError(Message("Chromium did not show the diagram"))
    return with_font(unescape(found[1])) + "\n"


def with_font(drawing: str) -> str:
    """A drawing with the font that its words were measured in."""
    faces = "".join(
        f'@font-face{{font-family:"Journeys Inter";font-weight:{weight};src:url(data:font/woff2;base64,'
        f"{b64encode((ASSETS / 'fonts' / f'journeys-inter-{name}.woff2').read_bytes()).decode()})}}"
        for name, weight in WEIGHTS.items()
    )
    head, _, rest = drawing.partition(">")
    return f"{head}><style>{faces}</style>{rest}"


def made(file: Path) -> bytes:
    """What Chromium wrote."""
    if not file.is_file():
        raise JourneysError(Message("Chromium wrote nothing"))
    return file.read_bytes()
