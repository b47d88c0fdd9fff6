"""Pictures: a journey as DOT text and as a laid-out drawing, emotion curves, trends. Knows no site and no page."""
