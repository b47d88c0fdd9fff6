"""Rename an id, with everything that refers to it, and leave all else byte for byte as it is."""
