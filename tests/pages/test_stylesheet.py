"""The style sheet and the script as they are published mean what their sources say."""

import re

from mkdocs_journeys.pages.scripts import LIBRARIES, mark, published, scripts, small_form, sources
from mkdocs_journeys.pages.scripts import squeezed as squeezed_script
from mkdocs_journeys.pages.short_names import PRIVATE
from mkdocs_journeys.pages.stylesheet import FOLDER, SHEETS, needed, squeezed, stylesheet, stylesheets


def test_space_goes_where_it_means_nothing() -> None:
    css = """
    /* A comment; with { signs } */
    .a > .b + .c ~ .d, .e:is(.f , .g) { margin: 0.5em -0.25em; }
    @media (min-width: 60em) and (min-height: 40em) { .a > b { width: calc(1em + 10.5px); } }
    """
    assert squeezed(css) == (
        ".a>.b+.c~.d,.e:is(.f,.g){margin:.5em -.25em}"
        "@media(width>=60em) and (min-height:40em){.a>b{width:calc(1em + 10.5px)}}\n"
    )


def test_what_stands_in_quotes_is_left_alone() -> None:
    css = '.a::after { content: "  ;  > "; mask: url("data:image/svg+xml,%3Csvg d=\'M0 0.5\'/%3E"); }'
    assert (
        squeezed(css)
        == '.a:after{content:"  ;  > ";mask:url("data:image/svg+xml,%3Csvg d=\'M0 0.5\'/%3E")}\n'
    )


def test_ours_is_whole() -> None:
    css = stylesheet()
    assert css.count("{") == css.count("}") > 500
    assert "/*" not in css
    assert "\0" not in css


def test_a_script_keeps_its_words_apart() -> None:
    text = """
    /* A comment; with "signs" */
    const a = "  ; /* kept */ ", b = `two  ${a} words`;
    if (a in b) return a => a;
    else typeof b === "x";
    """
    kept = """const a="  ; /* kept */ ",b=`two  ${a} words`;if(a in b)return a=>a;else typeof b==="x";"""
    assert squeezed_script(text) == kept


def test_each_script_stands_alone() -> None:
    for name, text in scripts().items():
        if name != "sortable":
            assert text.startswith('(()=>{"use strict";'), name
            assert text.rstrip(";\n").endswith("})()"), name
    assert "/*! sortable-tablesort" in scripts()["sortable"], "the notice that its licence asks for"


def test_the_small_form_of_each_script_is_made_of_its_source() -> None:
    """If not: python tools/scripts.py"""
    old = [
        name
        for name, source in sources().items()
        if name not in LIBRARIES and small_form(name).partition("\n")[0] != mark(source)
    ]
    assert old == []


def test_a_script_that_somebody_works_at_is_published_as_it_is_now() -> None:
    assert published("map", '(() => {"use strict"; /* New */ })();') == '(()=>{"use strict";})();\n'


def test_all_parts_of_the_styles_are_in_one_sheet() -> None:
    parts = [part for sheet in SHEETS for part in sheet.parts]
    assert sorted(parts) == sorted(path.stem for path in FOLDER.glob("*.css"))
    assert [name for name, css in stylesheets().items() if css.count("{") != css.count("}")] == []


def test_a_page_needs_the_sheets_of_what_is_on_it() -> None:
    assert needed("<p>Prose</p>") == []
    assert needed('<div class="j j--wide j-journey">') == ["sections", "journey"]
    assert needed('<div class="j j-journey"><td class=j-worst>') == ["sections", "journey", "low"]
    assert needed('<div class="j j-journey"><g class="j-over j-over--1"><div class=j-pics>')[2:] == [
        "overlays",
        "pictures",
    ]
    assert needed('<div class="j j-ledger"><p class="j-blank">') == ["overviews", "lists", "findings"]
    assert needed('<figure class="j j-embedded"><li class="j-card j-pcard">') == ["overviews", "personas"]


def test_short_names_stand_for_the_long_ones_that_a_team_may_set() -> None:
    sheets = stylesheets()
    told = dict(re.findall(r"(--[A-Z]):([^;}]+)", sheets["journeys"]))
    assert set(re.findall(r"var\((--[A-Z])\)", "".join(sheets.values()))) <= set(told)
    long = set(re.findall(r"var\((--j-[\w-]+)", " ".join(told.values())))
    assert long <= set(re.findall(r"(--j-[\w-]+):", sheets["journeys"]))
    assert "var(--j-ink)" not in sheets["journey"]


def test_short_names_of_ours_are_taken_by_nothing_else() -> None:
    own = "".join((FOLDER / f"{part}.css").read_text("utf-8") for sheet in SHEETS for part in sheet.parts)
    letters = set(re.findall(r"(?<![\w-])--([a-z])(?![\w-])", own))
    assert not letters & set(PRIVATE.values())
    assert len(set(PRIVATE.values())) == len(PRIVATE)
