"""What an author of journeys cannot mend: everything else is a finding."""


class JourneysError(Exception):
    """The tool was used wrongly, or failed; its text is one sentence for the person who called it."""
