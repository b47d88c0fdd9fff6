"""Which lists and mappings stand in brackets, and how."""

from mkdocs_journeys.source.writing.texts import FILLED
from mkdocs_journeys.source.writing.tree import Branch, Entry, Node, Scalar
from mkdocs_journeys.source.writing.words import as_key, on_one_line

# Between the width that texts are filled to and this one, a line is as its author wrote it: broken or not.
WIDEST = 120
# Brackets within brackets within brackets are for machines.
DEEPEST = 2


def bracketed(branch: Branch, compact: bool, used: int) -> str | None:
    """A list or mapping in brackets, None where it takes a line for each entry.

    What an author has put in brackets stays there while it fits; of what was not, only what is short by nature is
    put there.
    """
    if not branch.entries:
        return in_brackets(branch)
    stays = branch.flow or (compact and not branch.pinned)
    if not stays or branch.has_comments:
        return None
    if branch.pinned:
        return in_brackets(branch)
    if depth(branch) > DEEPEST or holds_lines(branch) or lists_parts(branch):
        return None
    text = in_brackets(branch)
    return text if used + len(text) <= (WIDEST if branch.flow else FILLED) else None


def in_brackets(node: Node) -> str:
    """A value as it stands within brackets."""
    if isinstance(node, Scalar):
        return on_one_line(node, in_brackets=True)
    inside = ", ".join(entry_in_brackets(entry) for entry in node.entries)
    return f"[{inside}]" if node.is_list else f"{{{inside}}}"


def entry_in_brackets(entry: Entry) -> str:
    """A key with its value, or an item."""
    value = in_brackets(entry.value)
    return f"{as_key(entry.key, in_brackets=True)} {value}" if entry.key else value


def depth(node: Node) -> int:
    """How many brackets stand within each other."""
    if isinstance(node, Scalar):
        return 0
    return 1 + max((depth(entry.value) for entry in node.entries), default=0)


def lists_parts(branch: Branch) -> bool:
    """Whether it is a list of several mappings, which are compared best below each other."""
    parts = [entry for entry in branch.entries if isinstance(entry.value, Branch) and not entry.value.is_list]
    return branch.is_list and len(parts) > 1


def holds_lines(node: Node) -> bool:
    """Whether a text of several lines stands somewhere within."""
    if isinstance(node, Scalar):
        return "\n" in (node.value or "")
    return any(holds_lines(entry.value) for entry in node.entries)
