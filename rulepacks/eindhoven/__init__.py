"""The rule pack of the municipality of Eindhoven; its rules are the YAML beside this file."""
