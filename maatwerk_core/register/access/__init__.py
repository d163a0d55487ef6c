"""Gives people what is held about them, in plain words; who of the colleagues voted is theirs and stays out."""
