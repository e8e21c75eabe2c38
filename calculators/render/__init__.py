"""Writes an answer as a page, a picture, a text, data, or a reference."""
