"""Parts of DOT statements."""

from collections.abc import Iterable, Mapping

from mkdocs_journeys.diagram.text import BLANK, html


def attributes(values: Mapping[str, str]) -> str:
    """An attribute list; the values are already quoted."""
    return " [" + ", ".join(f"{name}={value}" for name, value in values.items()) + "]"


def cell(lines: Iterable[str], **values: str | int) -> str:
    """A cell of an HTML-like table. Its ID carries our classes into the SVG: cells have no class of their own."""
    shown = "".join(f'{html(line) if line.strip() else BLANK}<BR ALIGN="LEFT"/>' for line in lines)
    listed = "".join(f' {name}="{value}"' for name, value in values.items() if value != "")
    return f'<TD{listed} BGCOLOR="#ffffff">{shown}</TD>'


def row(*cells: str) -> str:
    """A row of a table."""
    return f"<TR>{''.join(cells)}</TR>"


def font(markup: str, face: str, size: int) -> str:
    """Markup in another font than the node's own."""
    return f'<FONT FACE="{face}" POINT-SIZE="{size}">{markup}</FONT>'
