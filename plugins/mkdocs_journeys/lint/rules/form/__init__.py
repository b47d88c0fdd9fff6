"""J2: files that do not follow the format."""
