"""The rule pack of the municipality of Huizen; its rules are the YAML files beside this one."""
