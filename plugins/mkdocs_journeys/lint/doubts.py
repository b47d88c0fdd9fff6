"""What mistakes elsewhere leave open: a rule that looks for something that is nowhere asks here before it says so."""

import re
from dataclasses import dataclass

from mkdocs_journeys.workspace.lasting import catalog_broken
from mkdocs_journeys.workspace.workspace import Workspace

WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True)
class Doubts:
    """What is not known for sure.

    `meant` is what the references that lead nowhere were probably to lead to: by code, for all files and for each.
    `faulty_words` is every word of the files that have mistakes; the empty one where a file cannot even be read.
    """

    meant: frozenset[tuple[str, str, str]]
    faulty_words: frozenset[str]
    catalog_is_sound: bool = True

    def joined(self, other: "Doubts") -> "Doubts":
        """The doubts of two parts of a project."""
        return Doubts(
            self.meant | other.meant,
            self.faulty_words | other.faulty_words,
            self.catalog_is_sound and other.catalog_is_sound,
        )


def doubts_of(workspace: Workspace) -> Doubts:
    """What the mistakes of a workspace leave open."""
    return Doubts(meant(workspace), faulty_words(workspace), not catalog_broken(workspace))


def meant(workspace: Workspace) -> frozenset[tuple[str, str, str]]:
    """What the references that lead nowhere were probably to lead to."""
    told = [finding for finding in workspace.findings if finding.meant is not None]
    places = ((finding, place) for finding in told for place in ("", finding.span.file))
    return frozenset((finding.code, place, str(finding.meant)) for finding, place in places)


def faulty_words(workspace: Workspace) -> frozenset[str]:
    """Every word of the files that have mistakes."""
    broken = [s for id, s in workspace.journey_sources.items() if id not in workspace.journeys]
    broken += [s for id, s in workspace.persona_sources.items() if id not in workspace.personas]
    documents = workspace.documents
    texts = (documents[source.file].text for source in broken if source.file in documents)
    return frozenset(word for text in texts for word in (WORD.findall(text) or ("",)))
