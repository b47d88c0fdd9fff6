"""The words that a drawing itself says; the defaults are English, a caller passes translated ones."""

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Labels:
    """Words of diagrams and curves."""

    automatic: str = "automatic"
    automatic_short: str = "auto"
    context_lost: str = "context lost"
    context_partial: str = "context partly lost"
    leaves: str = "leaves"
    ends_here: str = "can end here"
    after: str = "after {duration}"
    no_touchpoint: str = "no touchpoint"
    key_friction: str = "friction"
    key_bad_friction: str = "major or critical friction"
    key_back: str = "goes back"
    key_ends: str = "leaves the journey"
    moment_of_truth: str = "moment of truth"
    friction: str = "friction: {severity}"
    minor: str = "minor"
    moderate: str = "moderate"
    major: str = "major"
    critical: str = "critical"
    very_negative: str = "very negative"
    negative: str = "negative"
    neutral: str = "neutral"
    positive: str = "positive"
    very_positive: str = "very positive"
    stages: str = "{count} stages"
    stage: str = "1 stage"
    touchpoints: str = "{count} touchpoints"
    touchpoint: str = "1 touchpoint"
    diagram_of: str = "Diagram of the journey “{title}”"
    said: str = "“{quote}”"
    emotion_curve: str = "Emotion from {least} (very negative) to {most} (very positive)"
    best: str = "Highest: {title}, {value}"
    worst: str = "Lowest: {title}, {value}"
    no_emotion: str = "No emotion is given"
    decimal: str = "."

    def severity(self, severity: str) -> str:
        """The word for a friction's severity; an unknown one stays as it is."""
        words = {
            "minor": self.minor,
            "moderate": self.moderate,
            "major": self.major,
            "critical": self.critical,
        }
        return words.get(severity, severity)

    def signed(self, value: float) -> str:
        """An emotion as it is shown, with the language's own sign between the whole and the rest."""
        return signed(value).replace(".", self.decimal)

    def mood(self, mood: float) -> str:
        """The word for an emotion between -2 and 2."""
        words = (self.very_negative, self.negative, self.neutral, self.positive, self.very_positive)
        return words[mood_step(mood) + 2]


def mood_step(mood: float) -> int:
    """The nearest of the five steps; halves go outwards, so that -1.5 is no mere -1."""
    step = int(abs(mood) + 0.5)
    return min(step, 2) * (1 if mood >= 0 else -1)


@cache
def signed(value: float) -> str:
    """An emotion as it is shown: `+1.5`, `0`, `−2` with a real minus sign."""
    number = f"{abs(value):.1f}".removesuffix(".0")
    if number == "0":
        return "0"
    return ("+" if value > 0 else "−") + number
