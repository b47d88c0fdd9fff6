"""Write the small form of each script that was changed: `python tools/scripts.py`, after a change in assets/js."""

import minify
from mkdocs_journeys.pages.scripts import LIBRARIES, SMALL, mark, small_form, sources


def main() -> None:
    """Those whose source is still the same are left as they are."""
    SMALL.mkdir(exist_ok=True)
    for name, source in sources().items():
        if name not in LIBRARIES and small_form(name).partition("\n")[0] != mark(source):
            text = minify.string("application/javascript", source).strip()
            (SMALL / f"{name}.js").write_text(f"{mark(source)}\n{text}\n", "utf-8", newline="\n")
            print(f"{name}: {len(text)} bytes")


if __name__ == "__main__":
    main()
