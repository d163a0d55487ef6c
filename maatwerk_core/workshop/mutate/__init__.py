"""Mutation of rules: does a pack's own set of scenarios notice when one of its rules is a little wrong?"""
