"""The format's own words as readers see them; the catalogue of messages has them in other languages."""

from mkdocs_journeys.figures.amounts import VERDICTS
from mkdocs_journeys.message import Message

LABELS: dict[str, dict[str, Message]] = {
    "state": {"as-is": Message("As is"), "to-be": Message("To be")},
    "status": {
        "draft": Message("Draft"),
        "in-review": Message("In review"),
        "approved": Message("Approved"),
        "retired": Message("Retired"),
        "open": Message("Open"),
        "planned": Message("Planned"),
        "in-progress": Message("In progress"),
        "resolved": Message("Resolved"),
        "accepted": Message("Accepted"),
        "idea": Message("Idea"),
        "done": Message("Done"),
        "dropped": Message("Dropped"),
    },
    "relationship": {
        "suspect": Message("Suspect"),
        "prospect": Message("Prospect"),
        "customer": Message("Customer"),
        "advocate": Message("Advocate"),
    },
    "purpose": {
        "inform": Message("Inform"),
        "convince": Message("Convince"),
        "reassure": Message("Reassure"),
        "convert": Message("Convert"),
        "retain": Message("Retain"),
    },
    "severity": {
        "minor": Message("Minor"),
        "moderate": Message("Moderate"),
        "major": Message("Major"),
        "critical": Message("Critical"),
    },
    "frequency": {
        "rare": Message("Rare"),
        "occasional": Message("Occasional"),
        "frequent": Message("Frequent"),
        "constant": Message("Constant"),
    },
    "opportunity": {
        "improvement": Message("Improvement"),
        "innovation": Message("Innovation"),
        "personalisation": Message("Personalisation"),
        "automation": Message("Automation"),
    },
    "quadrant": {
        "quick-win": Message("Quick win"),
        "big-bet": Message("Big bet"),
        "fill-in": Message("Fill-in"),
        "time-sink": Message("Time sink"),
    },
    "level": {"low": Message("Low"), "medium": Message("Medium"), "high": Message("High")},
    "continuity": {
        "seamless": Message("Seamless"),
        "partial": Message("Partial"),
        "broken": Message("Broken"),
    },
    "evidence": {
        "interview": Message("Interview"),
        "survey": Message("Survey"),
        "analytics": Message("Analytics"),
        "support": Message("Support"),
        "review": Message("Customer review"),
        "test": Message("Test"),
        "observation": Message("Observation"),
        "workshop": Message("Workshop"),
        "assumption": Message("Assumption"),
    },
    "customer": {"b2c": Message("Consumer"), "b2b": Message("Business customer")},
    "channel": {"digital": Message("Digital"), "physical": Message("Physical"), "human": Message("Human")},
    "segment": {"fixed": Message("fixed"), "dynamic": Message("dynamic")},
    "temperament": {
        "analytical": Message("Analytical"),
        "hurried": Message("Hurried"),
        "anxious": Message("Anxious"),
        "loyal": Message("Loyal"),
    },
    "kpi": {
        "no-data": Message("No data"),
        "met": Message("Target met"),
        "missed": Message("Target missed"),
        "on-track": Message("On track"),
        "at-risk": Message("At risk"),
        "off-track": Message("Off track"),
        "open": Message("Open"),
    },
    "change": VERDICTS,
    "pillar": {
        "personalisation": Message("Personalisation"),
        "fluidity": Message("Fluidity"),
        "consistency": Message("Consistency"),
        "anticipation": Message("Anticipation"),
        "emotion": Message("Emotion"),
        "value": Message("Value"),
    },
    "demographics": {
        "age": Message("Age"),
        "gender": Message("Gender"),
        "location": Message("Location"),
        "occupation": Message("Occupation"),
        "seniority": Message("Seniority"),
        "income": Message("Income"),
        "budget": Message("Budget"),
        "household": Message("Household"),
    },
    "better": {"higher": Message("higher is better"), "lower": Message("lower is better")},
}


def label(group: str, word: str | None) -> Message | str:
    """The label of a word of the format; any other text stays what it is."""
    return LABELS[group].get(word or "", word or "")


def mood_word(score: float) -> Message:
    """A feeling in words, so that no reader needs the colour."""
    if score <= -1.5:
        return Message("very negative")
    if score <= -0.5:
        return Message("negative")
    if score < 0.5:
        return Message("neutral")
    return Message("positive") if score < 1.5 else Message("very positive")


def mood_class(score: float) -> str:
    """The name that style sheets know a feeling by; it turns where the words do."""
    step = min(int(abs(score) + 0.5), 2)
    return f"{'neg' if score < 0 else 'pos'}{step}" if step else "0"
