"""The plan over many cases at once: a table of cases in, a table of outcomes out. Single decisions are `engine`."""

try:
    from maatwerk_core.bulk.files import Count, assess_file
    from maatwerk_core.bulk.table import assess_table, cases_schema
except (
    ModuleNotFoundError
) as missing:  # pragma: no cover  # reason: the suite runs with the extra installed
    if missing.name not in ("duckdb", "numpy", "pyarrow", "sqlglot"):
        raise
    raise ModuleNotFoundError(
        f"tables need {missing.name}: pip install 'maatwerk-core[bulk]'", name=missing.name
    ) from missing

__all__ = ["Count", "assess_file", "assess_table", "cases_schema"]
