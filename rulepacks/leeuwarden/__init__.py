"""The rule pack of the municipality of Leeuwarden; its rules are the YAML beside this file."""
