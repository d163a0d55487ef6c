"""The rule pack of the municipality of Huizen; its rules are the YAML beside this file."""
