"""What people decided, agreed and paid, as events that are only ever added to."""
