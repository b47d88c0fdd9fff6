"""J6: what was true once."""
