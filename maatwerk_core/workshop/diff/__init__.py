"""Lays two versions of a rule pack side by side: what changed, in words, and for which cases it matters."""
