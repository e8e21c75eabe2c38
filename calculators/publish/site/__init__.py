"""Builds the whole site: checks it first, and adds files to it afterward."""
