"""Measurements, the values they give, and how a KPI stands."""
