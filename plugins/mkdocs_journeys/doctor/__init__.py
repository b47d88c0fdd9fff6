"""What a project needs from the machine and from its own configuration, and how to get what is missing."""
