"""Starts the command line: `maatwerk` and `python -m maatwerk_core`."""

from __future__ import annotations


def main() -> None:
    """Run the command that was asked for."""
    from maatwerk_core.cli.main import run

    run()


if __name__ == "__main__":
    main()
