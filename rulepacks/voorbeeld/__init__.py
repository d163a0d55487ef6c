"""The rule pack of a municipality that does not exist; its rules are the YAML beside this file."""
