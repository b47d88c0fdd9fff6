"""The pages over all journeys: one module a page, and the registry that names them."""
