"""Speed beside its peers, for `make bench`. Outcomes are compared before anything is timed."""
