"""Documents back to YAML text, in one layout, with their comments."""
