"""Makes what readers copy, print or share of an answer, always with both sides."""
