"""Lists addresses and where they lead, and holds the rules that keep links from breaking."""
