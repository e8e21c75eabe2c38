"""Turns what was typed into an answer: reads it, computes it, samples ranges, solves backward."""
