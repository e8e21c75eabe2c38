"""Markdown: a copy of each page, for those who read or paste plain text."""
