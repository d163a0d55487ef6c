"""The steps of the database of keys."""
