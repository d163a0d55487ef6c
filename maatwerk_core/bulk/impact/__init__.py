"""What a changed pack does to a table of cases before it is adopted: which come out otherwise, why, at what cost."""
