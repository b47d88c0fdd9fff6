"""What each word of the format means, as editors show it."""

from collections.abc import Mapping
from typing import Any

from mkdocs_journeys.model import words

MEANINGS: Mapping[Any, Mapping[str, str]] = {
    words.JourneyState: {
        "as-is": "How it is today.",
        "to-be": "How it is to be; improves names the as-is journey that it would replace.",
    },
    words.ReviewStatus: {
        "draft": "Still being written.",
        "in-review": "Written; somebody else is looking at it.",
        "approved": "Agreed on: what others may rely on.",
        "retired": "Kept for the record; it is reviewed no more.",
    },
    words.Relationship: {
        "suspect": "Might have the need, and does not know us.",
        "prospect": "Is looking at what we offer.",
        "customer": "Has bought.",
        "advocate": "Recommends us to others.",
    },
    words.Purpose: {
        "inform": "To tell what there is, or what goes on.",
        "convince": "To show that it is worth it.",
        "reassure": "To take a worry away.",
        "convert": "To get the decision made, such as the purchase.",
        "retain": "To make the persona stay or come back.",
    },
    words.Severity: {
        "minor": "1 of 4: noticed, and passed over.",
        "moderate": "2 of 4: costs time or patience.",
        "major": "3 of 4: takes help or a detour to get round.",
        "critical": "4 of 4: ends the journey, or the trust.",
    },
    words.Frequency: {
        "rare": "1 of 4: hardly ever.",
        "occasional": "2 of 4: now and then.",
        "frequent": "3 of 4: often.",
        "constant": "4 of 4: every time, or nearly.",
    },
    words.FrictionStatus: {
        "open": "Nothing is being done about it yet.",
        "planned": "It is decided to mend it.",
        "in-progress": "It is being mended.",
        "resolved": "It is gone.",
        "accepted": "It is known, and stays.",
    },
    words.OpportunityKind: {
        "improvement": "Makes something better that is there.",
        "innovation": "Adds what was not there.",
        "personalisation": "Fits it to the person.",
        "automation": "Lets it happen by itself.",
    },
    words.OpportunityStatus: {
        "idea": "Thought of, not decided.",
        "planned": "Decided, not begun.",
        "in-progress": "Being made.",
        "done": "It is there.",
        "dropped": "It will not be made.",
    },
    words.Level: {"low": "Little.", "medium": "In between.", "high": "Much."},
    words.Continuity: {
        "seamless": "The context comes along whole.",
        "partial": "Some of it has to be said again.",
        "broken": "The persona begins anew.",
    },
    words.EvidenceKind: {
        "interview": "Talks with customers.",
        "survey": "Questions that many answered.",
        "analytics": "Figures from systems.",
        "support": "Tickets, calls and chats of customer service.",
        "review": "What customers published.",
        "test": "Watching people use it, with a task.",
        "observation": "Watching people where it happens.",
        "workshop": "What colleagues worked out together.",
        "assumption": "Nobody has looked yet.",
    },
    words.CustomerKind: {"b2c": "A consumer.", "b2b": "Somebody who buys for an organisation."},
    words.ChannelKind: {
        "digital": "On a screen.",
        "physical": "A place or a thing.",
        "human": "A person of ours.",
    },
    words.SegmentKind: {
        "fixed": "Who belongs is listed, and stays.",
        "dynamic": "Who belongs follows from what customers do.",
    },
    words.Better: {"higher": "The higher, the better.", "lower": "The lower, the better."},
}


def name_of(allowed: Any) -> str:
    """The name of a list of words."""
    return next(name for name, value in vars(words).items() if value == allowed)
