"""Journeys, personas and the catalogue: frozen objects that know where they were written."""
