"""The rules, a folder a family and a module a rule; the registry lists them."""
