"""How all tests run."""

from hypothesis import HealthCheck, settings

# A busy machine is no mistake: no test fails for being slow, nor for what chance made of the last run.
settings.register_profile(
    "project", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("project")
