"""Explains what happens to typed numbers, and how anybody can check."""

from __future__ import annotations

from html import escape

TITLE = "This page sends nothing that you type. How to check"
SAYS = (
    "The sums are done by Python within this page. It comes from the address that the page came "
    "from, and so does everything else: no other host is asked for anything, and nobody counts "
    "you.",
    "What you type stands in the address bar, after the #. Browsers keep that part to themselves: "
    "it is not sent when a link is opened. It does stay in this browser's history, and a browser "
    "that is shared between devices may share it.",
    "Whoever you send a link, a copy or a card to has the figures. Mail, chat and CRM systems keep "
    "what is pasted into them. The server knows which pages were fetched, as every server does.",
    "To check: wait for “Live”, switch off the network, and go on typing. Or open the browser's "
    "network tools and watch: nothing is asked for while you type.",
)


def private() -> str:
    """Return the sentences, folded."""
    paragraphs = "".join(f"<p>{escape(one)}</p>" for one in SAYS)
    return f'<details class="private"><summary>{TITLE}</summary>{paragraphs}</details>'
