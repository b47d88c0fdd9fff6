"""The files that come with the pages: style sheets, scripts, fonts, pictures, and journeys as data."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_journeys.message import Message
from mkdocs_journeys.mkdocs.edition import Edition
from mkdocs_journeys.mkdocs.forms import Forms
from mkdocs_journeys.mkdocs.rendered import Rendered
from mkdocs_journeys.pages.scripts import COMMON as COMMON_SCRIPT
from mkdocs_journeys.pages.scripts import scripts
from mkdocs_journeys.pages.stylesheet import COMMON, squeezed, stylesheets
from mkdocs_journeys.workspace.addresses import Addresses
from mkdocs_journeys.workspace.astray import told
from mkdocs_journeys.workspace.settings import Settings

ASSETS = Path(__file__).parent.parent / "assets"
PUBLIC = "assets/journeys"


def sheet_file(name: str) -> str:
    """Where a style sheet is published."""
    return f"{PUBLIC}/css/{name}.css"


def script_file(name: str) -> str:
    """Where a script is published."""
    return f"{PUBLIC}/js/{name}.js"


STYLESHEET, SCRIPT = sheet_file(COMMON.name), script_file(COMMON_SCRIPT)


def asset_files(config: MkDocsConfig) -> Iterator[File]:
    """Our style sheets, scripts and fonts."""
    for name, text in stylesheets().items():
        yield File.generated(config, sheet_file(name), content=text)
    for name, text in scripts().items():
        yield File.generated(config, script_file(name), content=text)
    for path in sorted(ASSETS.glob("print/*.css")):
        yield File.generated(config, f"{PUBLIC}/print/{path.name}", content=squeezed(path.read_text("utf-8")))
    for pattern in ("js/*.txt", "fonts/*.woff2", "fonts/*.txt"):
        for path in sorted(ASSETS.glob(pattern)):
            yield File.generated(
                config, f"{PUBLIC}/{path.relative_to(ASSETS).as_posix()}", abs_src_path=str(path)
            )


class DataFile(File):
    """A file of JSON that is unpacked when it is written, and not before."""

    pieces: Callable[[], Iterable[bytes]]
    # Whether another process writes it.
    elsewhere = False

    @property
    def content_bytes(self) -> bytes:
        """The bytes of the file."""
        return b"".join(self.pieces())

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        """What another plugin makes of it."""
        self.pieces = lambda: (value,)

    def copy_file(self, dirty: bool = False) -> None:
        """Put the file into the site, unless that is done elsewhere."""
        if not self.elsewhere:
            self.write()

    def write(self) -> None:
        """Write the file."""
        path = Path(self.abs_dest_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.writelines(self.pieces())


def data_files(rendered: Sequence[Rendered], addresses: Addresses, config: MkDocsConfig) -> Iterator[File]:
    """Each journey as data, and all of them in one list; then what lies beside the other pages."""
    journeys = [page for page in rendered if page.has_data]
    for page in journeys:
        yield data_file(f"{page.spec.address}journey.json", partial(one, page), config)
    yield data_file(f"{addresses.journeys}/index.json", partial(every, journeys), config)
    for page in rendered:
        for name in page.spec.file_names:
            yield data_file(f"{page.spec.address}{name}", partial(beside, page, name), config)


def data_file(address: str, pieces: Callable[[], Iterable[bytes]], config: MkDocsConfig) -> DataFile:
    """A file at an address."""
    file = DataFile(address, None, config.site_dir, config.use_directory_urls)
    file.generated_by = "journeys"
    file.pieces = pieces
    return file


def one(page: Rendered) -> Iterator[bytes]:
    """A journey."""
    yield page.data
    yield b"\n"


def beside(page: Rendered, name: str) -> Iterator[bytes]:
    """A file beside a page."""
    yield page.file(name)


def every(pages: Sequence[Rendered]) -> Iterator[bytes]:
    """A list of journeys."""
    yield b"["
    for index, page in enumerate(pages):
        yield b",\n" if index else b""
        yield page.data
    yield b"]\n"


def attached_files(edition: Edition, config: MkDocsConfig) -> Iterator[File]:
    """The pictures and documents that journeys and personas show."""
    for address, path in edition.attached:
        yield File.generated(config, address, abs_src_path=str(path))


def moved_files(edition: Edition, addresses: Addresses, config: MkDocsConfig) -> Iterator[File]:
    """The pages that lead from old addresses on; where somebody has taken such an address, the new page is there."""
    taken = {replace(addresses, root="").file(page.spec.address) for page in edition.pages}
    for address, text in edition.moved:
        if address not in taken:
            yield File.generated(config, address, content=text)


def form_files(forms: Forms | None, edition: Edition, config: MkDocsConfig) -> Iterator[File]:
    """The forms, where they are asked for and everything that they need is there."""
    if forms is not None and not forms.problem and edition.forms:
        yield from forms.files(config)
        for address, text in edition.forms:
            yield File.generated(config, address, content=text)


def told_astray(files: Files, settings: Settings) -> list[Message]:
    """What is to be said of journeys and personas that stand in the folder of prose; MkDocs has listed it already."""
    ours = (f"{settings.journeys_dir.name}/", f"{settings.personas_dir.name}/")
    return told(
        (Path(file.abs_src_path) for file in files if file.abs_src_path and file.src_uri.startswith(ours)),
        settings,
    )


def replace_own(files: Files, settings: Settings) -> None:
    """Take out what MkDocs would copy of our folders, where they stand in its folder of prose.

    Prose among the journeys stays; what they show is added by us, at the address that their pages know.
    """
    own = (settings.journeys_dir, settings.personas_dir)
    for file in list(files):
        ours = file.abs_src_path and any(Path(file.abs_src_path).is_relative_to(folder) for folder in own)
        if ours and not file.is_documentation_page():
            files.remove(file)
