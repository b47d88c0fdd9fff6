"""What all journeys come to together: figures over a workspace, which know nothing of pages."""
