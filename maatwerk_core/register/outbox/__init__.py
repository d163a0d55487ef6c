"""Tells other systems what was recorded: each in order, at least once, and none held up by another.

The chain itself is what is still to be told: of each consumer only the place is kept where it was done.
"""
