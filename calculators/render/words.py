"""Sentences that must exist without Python: the page's states, chosen by key."""

from __future__ import annotations

# `{…}` is a slot that the page fills with plain text.
WORDS = {
    "example": "Example numbers, invented. Type your own: nothing leaves this page.",
    "starting": "Starting Python in this page, for live answers. You can type already.",
    "loading": "Starting Python in this page: {loaded} of {total} MB. You can type already.",
    "live": "Live: these are the answers to the numbers above.",
    "live.example": "Live. The numbers are still the example's, and invented.",
    "computing": "Computing …",
    "problem": "Not computed yet. To mend: {fields}.",
    "stale.example": "Example numbers, not yours yet",
    "stale.yours": "Your numbers from before, not those above yet",
    "failed.slow": "Live answers are not available here, because nothing has arrived for twelve "
    "seconds. Below stands the last answer; what you typed is kept.",
    "failed.blocked": "Live answers are not available here, because this browser or network did "
    "not let Python start ({reason}). Below stands the last answer; what you typed is kept.",
    "failed.stopped": "Live answers have stopped, because Python ended unexpectedly ({reason}). "
    "Below stands the last answer; what you typed is kept.",
    "failed.broken": "This answer could not be computed, and that is our fault ({reason}). "
    "What you typed is kept.",
    "terminal": "The same sum in a terminal:",
    "unknown": "This link named something that the calculator does not ask: {names}. It was left "
    "out; all else was used.",
    "version": "This link was made with version {version}, which this page does not know. The "
    "numbers in it are used; all others stand at today's example.",
}
