"""States of a project: revisions of git, folders, and what is in the working tree."""
