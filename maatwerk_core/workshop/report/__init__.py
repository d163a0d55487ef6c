"""The page of a pack that was tried: its own text, with what was reached and what nobody noticed."""
