"""The words that the format allows where it lists them."""

from typing import Literal

JourneyState = Literal["as-is", "to-be"]
ReviewStatus = Literal["draft", "in-review", "approved", "retired"]
Relationship = Literal["suspect", "prospect", "customer", "advocate"]
Purpose = Literal["inform", "convince", "reassure", "convert", "retain"]
Severity = Literal["minor", "moderate", "major", "critical"]
Frequency = Literal["rare", "occasional", "frequent", "constant"]
FrictionStatus = Literal["open", "planned", "in-progress", "resolved", "accepted"]
OpportunityKind = Literal["improvement", "innovation", "personalisation", "automation"]
OpportunityStatus = Literal["idea", "planned", "in-progress", "done", "dropped"]
Quadrant = Literal["quick-win", "big-bet", "fill-in", "time-sink"]
Level = Literal["low", "medium", "high"]
Continuity = Literal["seamless", "partial", "broken"]
EvidenceKind = Literal[
    "interview", "survey", "analytics", "support", "review", "test", "observation", "workshop", "assumption"
]
CustomerKind = Literal["b2c", "b2b"]
ChannelKind = Literal["digital", "physical", "human"]
SegmentKind = Literal["fixed", "dynamic"]
Better = Literal["higher", "lower"]
KpiStatus = Literal["no-data", "met", "missed", "on-track", "at-risk", "off-track", "open"]

SEVERITIES: tuple[Severity, ...] = ("minor", "moderate", "major", "critical")
FREQUENCIES: tuple[Frequency, ...] = ("rare", "occasional", "frequent", "constant")
