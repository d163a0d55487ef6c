"""The rule pack of the municipality of Hengelo; its rules are the YAML beside this file."""
