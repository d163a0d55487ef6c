"""Makes a new rule pack: a whole package that passes its checks before anything was decided."""
