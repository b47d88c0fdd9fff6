"""The checks of a large project, shared out among several processes."""
