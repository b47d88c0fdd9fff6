"""The command `journeys`: a thin door to the package, which imports no MkDocs."""
