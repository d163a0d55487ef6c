"""The rule pack of the municipality of Groningen; its rules are the YAML beside this file."""
