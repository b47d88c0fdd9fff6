"""J1: files that cannot be read."""
