"""The rule pack of the municipality of Eindhoven; its rules are the YAML files beside this one."""
