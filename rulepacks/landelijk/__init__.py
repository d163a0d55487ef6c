"""The shared base of every rule pack; its rules are the YAML beside this file."""
