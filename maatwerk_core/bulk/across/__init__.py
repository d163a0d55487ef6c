"""The same cases in many municipalities: what each makes of them, and where that differs most."""
