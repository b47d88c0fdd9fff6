"""Forms in the place of YAML: the configuration of Decap CMS, made from the JSON Schema of the format."""
