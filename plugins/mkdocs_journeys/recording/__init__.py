"""A new measurement of a KPI, written where the others of it are."""
