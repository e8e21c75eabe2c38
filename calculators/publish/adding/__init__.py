"""Begins a new calculator: its folder, its page, and the lines that lead to it."""
