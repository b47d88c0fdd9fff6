"""All journeys, personas and shared words of a project: found, read, built, and resolved."""
