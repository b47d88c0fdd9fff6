"""The checks of journey work: one rule a module, a registry, and what runs them."""
