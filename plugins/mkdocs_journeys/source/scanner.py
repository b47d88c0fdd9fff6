"""The scanner in Python, with the tabs that libyaml allows: between a key and its value, and within a plain text."""

from typing import Any

from ruamel.yaml.scanner import Scanner

BREAKS = "\r\n\x85\u2028\u2029"
SPACE = " \t"


class TabScanner(Scanner):  # type: ignore[no-any-unimported, misc, unused-ignore]
    """Reads tabs as libyaml does, so that a file means the same wherever the C library is missing."""

    def scan_to_next_token(self) -> None:
        """Pass over space, comments and new lines; a tab is no indentation, so a key cannot follow one."""
        reader = self.reader
        if reader.index == 0 and reader.peek() == "\ufeff":
            reader.forward()
        while True:
            white = SPACE if self.flow_level or not self.allow_simple_key else " "
            while reader.peek() in white:
                reader.forward()
            if reader.peek() == "#":
                while reader.peek() not in BREAKS + "\0":
                    reader.forward()
            if not self.scan_line_break():
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_plain_spaces(self, indent: Any, start_mark: Any) -> list[str] | None:
        """The space within a plain text, folded where it holds new lines."""
        space = self.spaces()
        if self.reader.peek() not in BREAKS:
            return [space] if space else []
        first = self.scan_line_break()
        self.allow_simple_key = True
        breaks: list[str] = []
        while not self.at_document_mark():
            self.spaces()
            if self.reader.peek() not in BREAKS:
                folded = [" "] if first == "\n" and not breaks else [first] if first != "\n" else []
                return folded + breaks
            breaks.append(self.scan_line_break())
        return None

    def spaces(self) -> str:
        """Pass over spaces and tabs, and give them."""
        length = 0
        while self.reader.peek(length) in SPACE:
            length += 1
        space: str = self.reader.prefix(length)
        self.reader.forward(length)
        return space

    def at_document_mark(self) -> bool:
        """Whether the line starts with `---` or `...`."""
        return self.reader.prefix(3) in ("---", "...") and self.reader.peek(3) in f"{SPACE}{BREAKS}\0"
