"""From what was typed to an answer: read it, work it out, try its ranges, ask it backwards."""
