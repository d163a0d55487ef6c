"""The rule pack of the municipality of Utrecht; its rules are the YAML files beside this one."""
