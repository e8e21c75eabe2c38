"""Writes a Markdown copy of each page, for people who read or paste plain text."""
