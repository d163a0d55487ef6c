"""Made-up households to try rules on, from documented distributions. Cases of real people are never made here."""

from maatwerk_core.bulk.population.draw import MOST, UNKNOWN, VERSION, draw_population
from maatwerk_core.bulk.population.file import write_population

__all__ = ["MOST", "UNKNOWN", "VERSION", "draw_population", "write_population"]
