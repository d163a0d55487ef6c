"""The rule pack of the municipality of Enschede; its rules are the YAML beside this file."""
