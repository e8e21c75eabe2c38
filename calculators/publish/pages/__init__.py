"""Reads what each page says about itself, and processes its content."""
