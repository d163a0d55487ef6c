"""Writes a rule pack in another form: DMN tables, a readable page, a draft policy rule."""
