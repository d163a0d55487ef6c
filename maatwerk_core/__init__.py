"""maatwerk_core: rule packs for the Dutch maatwerkbudget; people decide, the engine prepares and explains."""
