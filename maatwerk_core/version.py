"""The one place where the version of the engine is written; packaging, receipts and the command line read it here."""

VERSION = "0.1.0"
