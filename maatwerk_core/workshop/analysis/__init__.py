"""Looks a pack over without a case: what its tables, days, sources and words say that its author didn't mean."""
