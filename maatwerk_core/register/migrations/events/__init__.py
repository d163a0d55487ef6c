"""The steps of the database of events."""
