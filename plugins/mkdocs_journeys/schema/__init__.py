"""The format as JSON Schema, for editors and validators that are not ours."""
