"""What an author of journeys cannot mend: everything else is a finding."""

from mkdocs_journeys.message import Message, verbatim


class JourneysError(Exception):
    """The tool was used wrongly, or failed.

    `said` is one sentence for the person who called it; lines that are the same in every language may follow.
    """

    def __init__(self, said: Message | str, lines: tuple[str, ...] = ()) -> None:
        super().__init__(said)
        self.said = said
        self.lines = lines

    @property
    def message(self) -> Message:
        """The sentence as one that can still be translated."""
        return self.said if isinstance(self.said, Message) else verbatim(self.said)

    def __str__(self) -> str:
        return "\n".join([str(self.said), *self.lines])
