"""Rule packs for the Dutch maatwerkbudget: people decide, the engine prepares and explains."""
