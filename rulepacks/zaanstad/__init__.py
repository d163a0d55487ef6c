"""The rule pack of the municipality of Zaanstad; its rules are the YAML beside this file."""
