"""The version of the engine, said once: packaging, receipts and the command line read it."""

VERSION = "0.1.0"
