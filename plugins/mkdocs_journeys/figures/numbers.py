"""Numbers as data."""


def tidy(value: float | None) -> float | int | None:
    """A number without the noise of binary fractions, and without a needless `.0`."""
    if value is None:
        return None
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded
