"""Defines the vocabulary of calculators: units, fields, reports, and the calculator itself."""
