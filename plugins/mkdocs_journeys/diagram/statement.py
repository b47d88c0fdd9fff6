"""Parts of DOT statements."""

from collections.abc import Iterable, Mapping

from mkdocs_journeys.diagram.text import BLANK, html

NOWHERE = "#"


def attributes(values: Mapping[str, str]) -> str:
    """An attribute list; the values are already quoted."""
    return " [" + ", ".join(f"{name}={value}" for name, value in values.items()) + "]"


def cell(lines: Iterable[str], style: str = "", **values: str | int) -> str:
    """A cell of an HTML-like table. Its ID carries our classes into the SVG: cells have no class of their own.

    Every cell has an address, because Graphviz 2.42 writes the ID of no other; and a tooltip, because an empty one
    becomes the word `<TABLE>`.

    No line is ever empty: Graphviz 14 frees what it never made for an empty line, and sometimes crashes there.
    """
    shown = "".join(f'{html(line) if line.strip() else BLANK}<BR ALIGN="LEFT"/>' for line in lines)
    linked = {**values, "HREF": values.get("HREF") or NOWHERE, "TITLE": values.get("TITLE") or BLANK}
    listed = "".join(f' {name}="{value}"' for name, value in linked.items())
    styled = f"<FONT {style}>{shown}</FONT>" if style and shown else shown
    return f'<TD{listed} BGCOLOR="#ffffff">{styled}</TD>'


def row(*cells: str) -> str:
    """A row of a table."""
    return f"<TR>{''.join(cells)}</TR>"


def font(size: int, face: str = "") -> str:
    """The style of a cell whose text has another font than the rest."""
    return f'FACE="{face}" POINT-SIZE="{size}"' if face else f'POINT-SIZE="{size}"'
