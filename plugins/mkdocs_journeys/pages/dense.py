"""What means nothing in a page, spaces and quotes, is left out where the templates are compiled."""

import re
from collections.abc import Iterator

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

# Around these elements no reader sees a space.
BLOCKS = (
    "td|th|tr|li|ul|ol|dl|dd|div|section|article|header|nav|tbody|thead|tfoot|table|p|h[1-4]|figure|details"
)
SPACE = re.compile(rf"(</?(?:{BLOCKS})(?:\s[^<>]*)?>)\s+(?!\s|</)")

# Of these attributes a page has hundreds, and no value of theirs needs quotes.
QUOTED = re.compile(
    r' (role|aria-hidden|preserveAspectRatio|dir|data-truth|data-mood|rowspan|colspan|tabindex)="([\w-]+)"(?=[ >])'
)


class Dense(Extension):
    """Leaves out the space behind the tags of elements that stand for themselves, and quotes."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The pieces of a template."""
        for token in stream:
            if token.type == "data":
                yield Token(token.lineno, "data", QUOTED.sub(r" \1=\2", SPACE.sub(r"\1", token.value)))
            else:
                yield token
