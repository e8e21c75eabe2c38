"""Turns fences, our Markdown marks, into panels, figures, formulas and lists."""
