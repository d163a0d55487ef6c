"""The rule pack of the municipality of Almere; its rules are the YAML beside this file."""
