"""Files as people write them: any style, any indentation, comments anywhere."""

import json
import re

from hypothesis import strategies as st
from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.shapes import keys_at

ODD = ["no", "1.10", "012", "2024-01-01", "null", "~", "", "<<", "=", "0x1F", "12:30", "- x", "? x"]
ODD += ["a: b", "a #b", "#a", "'", '"', "\\", "@x", "%", "[x", "x]", "{", "a, b", "!t", "&a", "*a", "|", ">"]
ODD += ["---", "... x", "x:", " x", "x ", "a  b", "a\tb", "\t", "é", "🦊", "\u00a0x", "x\u200bz", "\ufeffx"]
ODD += ["a\n\nb", "a\n b", "\na", "a\n", "a\n\n", "- ", "-", "long " * 30, "word" * 40]
ODD += ["a sentence, with a comma. And: a colon. " * 4, "# a\n  b\n\n\nc  \nd", " \n x", "x\n \n"]
LETTERS = "abé 1.,:;#-?'\"\\[]{}&*!|>%@\n\t"
TEXTS = st.one_of(
    st.sampled_from(ODD), st.text(LETTERS, max_size=30), st.text("ab c.", max_size=300), st.text(max_size=12)
)
WORDS = st.sampled_from(
    [*keys_at(Journey, ()), *keys_at(Journey, ("stages", 0)), "min", "score", "x", "a b", "ñ"]
)
KEYS = st.one_of(WORDS, WORDS, WORDS, st.sampled_from(ODD), st.text(LETTERS, max_size=8))
VALUES = st.recursive(
    st.one_of(TEXTS, st.none()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=5), st.dictionaries(WORDS, inner)
    ),
    max_leaves=25,
)
COMMENTS = ["# c", "#", "#: x, [y", "# journeys: ignore[J508] why", "#'", "# a # b"]


class Writer:
    """Writes data in forms that are drawn."""

    def __init__(self, data: st.DataObject) -> None:
        self.data = data

    def one_in(self, n: int) -> bool:
        return self.data.draw(st.integers(1, n)) == 1

    def pick(self, *choices: str) -> str:
        return self.data.draw(st.sampled_from(choices))

    def file(self, value: dict[str, object]) -> str:
        lines = self.mapping(value, 0)
        text = self.pick("", "", "", "---\n", "# top\n\n", "--- # c\n") + "\n".join(self.commented(lines))
        return text + self.pick("\n", "", "\n\n# end\n", "\n...\n", "\n   # in\n# out")

    def commented(self, lines: list[str]) -> list[str]:
        out: list[str] = []
        for line in lines:
            if self.one_in(8):
                out.append(" " * self.data.draw(st.integers(0, 6)) + self.pick("", *COMMENTS))
            out.append(line + self.pick(" ", "  ") + self.pick(*COMMENTS) if self.one_in(8) else line)
        return out

    def node(self, value: object, indent: int, start: str) -> list[str]:
        """A value behind a key or a hyphen."""
        if isinstance(value, str) or value is None:
            return self.scalar(value, indent, start)
        if not value or self.one_in(4):
            return self.broken(f"{start} {self.flow(value)}", indent)
        deeper = indent + self.data.draw(st.integers(1, 4))
        if isinstance(value, dict):
            lines = self.mapping(value, deeper)
        else:
            lines = self.items(value, indent if self.one_in(4) and not start.endswith("-") else deeper)
        if start.endswith("-") and self.one_in(2):
            return (
                [start + lines[0][len(start) :], *lines[1:]]
                if lines[0][: len(start)].isspace()
                else [start, *lines]
            )
        return [start, *lines]

    def mapping(self, value: dict[str, object], indent: int) -> list[str]:
        return [
            line
            for key, item in value.items()
            for line in self.node(item, indent, " " * indent + self.key(key) + ":")
        ]

    def items(self, value: list[object], indent: int) -> list[str]:
        return [line for item in value for line in self.node(item, indent, " " * indent + "-")]

    def key(self, key: str) -> str:
        return key if re.fullmatch("[a-z_]+", key) and not self.one_in(9) else json.dumps(key)

    def flow(self, value: object) -> str:
        if isinstance(value, dict):
            return "{" + ", ".join(f"{self.key(k)}: {self.flow(v)}" for k, v in value.items()) + "}"
        if isinstance(value, list):
            return "[" + ", ".join(self.flow(v) for v in value) + "]"
        return "null" if value is None else self.inline(str(value))

    def broken(self, text: str, indent: int) -> list[str]:
        """A line, broken behind commas."""
        if not self.one_in(3):
            return [text]
        return text.replace(", ", ",\n" + " " * (indent + 2)).split("\n")

    def inline(self, value: str) -> str:
        if self.one_in(2) and "\n" not in value and value.isprintable():
            return "'" + value.replace("'", "''") + "'"
        plain = re.fullmatch(r"[\wé][\wé .'-]*", value) and value == value.strip()
        return value if plain and self.one_in(2) else json.dumps(value, ensure_ascii=self.one_in(3))

    def scalar(self, value: str | None, indent: int, start: str) -> list[str]:
        if value is None:
            return [start + self.pick("", " null", " ~")]
        style = self.pick("inline", "inline", "plain", "|", ">", "wrapped")
        if style == "plain":
            return [f"{start} {value}".replace("\n", "\n" + " " * (indent + 2))]
        if style == "wrapped":
            return [f"{start} {json.dumps(value)}".replace("b ", "b\n" + " " * (indent + 1))]
        if style == "inline":
            return [f"{start} {self.inline(value)}"]
        sign = style + self.pick("", "", "3") + self.pick("", "-", "+")
        wide = value.replace(" ", "\n") if style == ">" and self.one_in(2) else value
        lines = [" " * (indent + 3) + line for line in wide.split("\n")]
        return ["\n".join([f"{start} {sign}", *lines])]
