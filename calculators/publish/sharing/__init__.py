"""Sharing: cards, frames, feeds, and all that others put into pages of their own."""
