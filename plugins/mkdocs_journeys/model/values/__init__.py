"""The small types of the format: each reads one text, keeps what was written, and gives its figure."""
