"""How wide a text will be: enough to wrap it, without asking Graphviz."""

import unicodedata

# Advance widths of the shipped regular font in ems, rounded up to steps of 0.04.
STEPS = {
    "Iijl’": 0.28,
    " !',.:;·": 0.32,
    "`t|": 0.36,
    "()/[\\]fr": 0.40,
    "1{}": 0.44,
    '"-^_“”°': 0.48,
    "*?–": 0.52,
    "ksxz": 0.56,
    "57FJLacehnouvy«»": 0.60,
    "#023689EPZbdgpq": 0.64,
    "$&+4<=>BKRSTY~×−€": 0.68,
    "AVX": 0.72,
    "CDGHNU": 0.76,
    "OQ": 0.80,
    "w": 0.84,
    "m…": 0.88,
    "M": 0.92,
    "%@W—": 1.00,
}
WIDTHS = {character: width for characters, width in STEPS.items() for character in characters}
WIDE, UNKNOWN = 1.15, 0.68


class Advances(dict[str, float]):
    """The width of each character in ems, found when it is first asked for."""

    def __missing__(self, character: str) -> float:
        found = self[character] = advance_of(character)
        return found


def advance_of(character: str) -> float:
    """The width of one character in ems; generous where the font has to be guessed."""
    known = WIDTHS.get(unicodedata.normalize("NFD", character)[0])
    if known is not None:
        return known
    if unicodedata.category(character) in {"Cf", "Mn", "Me"}:
        return 0.0
    return WIDE if unicodedata.east_asian_width(character) in "WF" else UNKNOWN


# Asked for each letter of each text that is drawn.
advance = Advances().__getitem__


def width(text: str) -> float:
    """The width of a line in ems."""
    return sum(map(advance, text))
