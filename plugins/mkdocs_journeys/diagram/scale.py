"""From emotions to places."""

from dataclasses import dataclass

from mkdocs_journeys.diagram.labels import mood_step

LEAST, MOST = -2, 2


@dataclass(frozen=True, slots=True)
class Scale:
    """The plot's upper side and its height."""

    top: float
    height: float

    def y(self, value: float) -> float:
        """The height of an emotion; one outside the scale stays on its border."""
        within = min(max(value, LEAST), MOST)
        return round(self.top + (MOST - within) / (MOST - LEAST) * self.height, 2)

    @property
    def middle(self) -> float:
        """The height of the neutral line."""
        return self.y(0)

    @staticmethod
    def step_class(value: float) -> str:
        """The style sheet's word for an emotion: `neg2` to `pos2`."""
        step = mood_step(value)
        return f"{'neg' if step < 0 else 'pos' if step else ''}{abs(step)}"
