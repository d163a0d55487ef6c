"""The rule pack of the municipality of Hengelo; its rules are the YAML files beside this one."""
