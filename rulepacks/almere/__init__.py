"""The rule pack of the municipality of Almere; its rules are the YAML files beside this one."""
