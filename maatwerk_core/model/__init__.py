"""The nouns: money, provenance, household, intervention, case, assessment, decision. Pure."""
