"""Files in, `Policy` out: find, read, merge and fault rule packs; what they mean is left to `rules`."""
