"""The rule pack of a municipality that does not exist; its rules are the YAML files beside this one."""
