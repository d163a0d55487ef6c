"""The door: commands that read files, call the engine and print. Rules live elsewhere."""
