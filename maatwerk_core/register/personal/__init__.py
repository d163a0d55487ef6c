"""What points to a person in free text, and how it looks however it was typed; `register.privacy` is the door."""
