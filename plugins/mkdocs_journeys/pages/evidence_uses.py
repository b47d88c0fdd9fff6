"""What rests on the evidence of a journey."""

from collections import Counter
from collections.abc import Iterator

from mkdocs_journeys.model.journey import Journey
from mkdocs_journeys.model.stage import Stage
from mkdocs_journeys.model.touchpoint import Touchpoint


def evidence_uses(journey: Journey) -> Counter[str]:
    """How often each piece of evidence is named."""
    return Counter(refs_to_evidence(journey))


def refs_to_evidence(journey: Journey) -> Iterator[str]:
    """Each mention of a piece of evidence: by feelings, quotes and frictions."""
    for stage in journey.stages:
        if stage.emotion is not None:
            yield from stage.emotion.evidence
        parts: tuple[Stage | Touchpoint, ...] = (stage, *stage.touchpoints)
        for part in parts:
            yield from (quote.evidence for quote in part.quotes if quote.evidence)
            for friction in part.frictions:
                yield from friction.evidence
