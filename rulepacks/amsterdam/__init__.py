"""The rule pack of the municipality of Amsterdam; its rules are the YAML beside this file."""
