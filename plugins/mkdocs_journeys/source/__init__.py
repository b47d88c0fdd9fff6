"""YAML text to plain data whose every place is known."""
