"""The shared base of every rule pack; its rules are the YAML files beside this one."""
