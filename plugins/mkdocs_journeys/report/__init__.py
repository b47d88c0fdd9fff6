"""Findings as people and machines read them: one reporter a file."""
