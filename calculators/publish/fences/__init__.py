"""Fences: the Markdown marks that become panels, figures, formulas and lists."""
