"""J9: the comments that silence findings."""
