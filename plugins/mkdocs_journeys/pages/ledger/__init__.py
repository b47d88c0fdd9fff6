"""Long lists over all journeys: rows that can be filtered, cut into pages, and taken along as a table."""
