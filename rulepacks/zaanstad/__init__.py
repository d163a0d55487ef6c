"""The rule pack of the municipality of Zaanstad; its rules are the YAML files beside this one."""
