"""Addresses: which there are, where they lead, and the rules that keep them from rotting."""
