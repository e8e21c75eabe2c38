"""Explains what happens to typed numbers, and how anybody can check."""

from __future__ import annotations

from html import escape

TITLE = "Your numbers stay in this browser. Here's how to check"
SAYS = (
    "We don't receive them, and we don't count visitors. Python does the math on this page. It "
    "comes from the same address as the page, and so does everything else.",
    "What you type shows up in the address bar, after the #. Browsers keep that part to "
    "themselves: they don't send it when you open a link. It does stay in this browser's history, "
    "and a browser that syncs between devices may copy it to the others.",
    "Anyone you send a link, a copy or a card to has your numbers. Mail, chat and CRM systems keep "
    "what you paste into them. The server knows which pages were opened, as every server does.",
    "To check: wait for “Live”, turn off the network, and go on typing. Or open the browser's "
    "network tools and watch: nothing is sent while you type.",
)


def private() -> str:
    """Return the sentences, folded."""
    paragraphs = "".join(f"<p>{escape(one)}</p>" for one in SAYS)
    return f'<details class="private"><summary>{TITLE}</summary>{paragraphs}</details>'
