"""Keeping a register safe: bringing it up to date, copies, putting them back, and moving to another database."""
