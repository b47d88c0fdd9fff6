"""Parts of DOT statements."""

from collections.abc import Mapping


def attributes(values: Mapping[str, str]) -> str:
    """An attribute list; the values are already quoted."""
    return " [" + ", ".join(f"{name}={value}" for name, value in values.items()) + "]"
