"""What was drawn before, under the hash of what it was made from."""

from collections.abc import Mapping
from hashlib import sha256

from mkdocs_journeys.source.packs import PackedCache


class DrawingCache(PackedCache):
    """Texts by key. A damaged entry is no entry; nothing that is read from it is ever run."""

    def text(self, key: str) -> str | None:
        """The text kept under a key."""
        check, _, content = (self.get_bytes(key) or b"").partition(b"\n")
        try:
            return content.decode() if check == digest(content) else None
        except UnicodeDecodeError:
            return None

    def keep(self, texts: Mapping[str, str]) -> None:
        """Keep some texts; where that is not possible, they are drawn again the next time."""
        contents = {key: text.encode() for key, text in texts.items()}
        self.put_all({key: digest(content) + b"\n" + content for key, content in contents.items()})


def digest(content: bytes) -> bytes:
    """The check that stands before an entry's content."""
    return sha256(content).hexdigest().encode()
