"""The door to MkDocs: the only place that imports it."""
