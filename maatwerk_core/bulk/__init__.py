"""The plan over many cases at once: a table of cases in, a table of outcomes out. Single decisions are `engine`."""

from maatwerk_core.bulk.table import assess_table

__all__ = ["assess_table"]
