"""The rule pack of the municipality of Leeuwarden; its rules are the YAML files beside this one."""
