"""How changes are told: on a terminal, in a comment on a pull request, to programs, as a page."""
