"""The rule pack of the municipality of Utrecht; its rules are the YAML beside this file."""
