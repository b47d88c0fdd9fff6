"""What is different between two states of a project, in the journeys' own terms."""
