"""The steps by which the tables of a register became what they are now, in the order in which they were taken.

To change a table: change `register.tables`, write the next step in `migrations/events` or `migrations/keys`, and name
it in `migrations.schema`. A test compares what the steps make with the tables, on both databases.
"""
