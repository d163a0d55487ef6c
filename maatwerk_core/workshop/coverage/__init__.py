"""Which of a pack's own rows, tiers, checks, values and conditions its examples show, and which nobody has tried."""
