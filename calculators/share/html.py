"""Writes a panel's copies, links, lists, and the card as HTML."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from calculators.answer.evaluate import Answer
from calculators.share import card, links, sentences, tables
from calculators.share.handover import changes, handed_over
from calculators.share.questions import as_list

CARRIES = (
    "Opening it sends nothing to our server. But mail filters, chat and CRM systems keep what you "
    "paste into them."
)
OPEN_BOOK = (
    "They'll see every number and formula, in both columns. That's the point, so check that "
    "you're allowed to share them. If this customer also competes with you or resells for you, "
    "ask your lawyers first."
)


class Copy(NamedTuple):
    """One way to copy an answer: a key, its label, and the text itself."""

    key: str
    label: str
    text: str


def copies(answer: Answer, page: str) -> Iterator[Copy]:
    """Return every text that can be copied; `page` is the calculator's own address."""
    filled = links.link(answer, page)
    yield Copy("sentence", "For a colleague", sentences.among_us(answer, filled))
    yield Copy("to-them", "For the other side", sentences.to_them(answer, filled))
    yield Copy("markdown", "Markdown", f"{tables.as_markdown(answer)}\n{filled}\n")
    yield Copy("tsv", "A table for Excel", tables.as_tsv(answer))
    yield Copy("csv", "CSV", tables.as_csv(answer))
    yield Copy("python", "Python", links.call(answer))
    yield Copy("command", "The command line", links.command(answer))
    yield Copy("link", "The link with these numbers", filled)
    yield Copy("link-alone", "The link without numbers", links.link_alone(answer, page))


def section(answer: Answer, page: str, today: str) -> str:
    """Return the whole section; `today` is the date as people write it."""
    return (
        f"{_changed(answer)}{_hand_over(answer, page)}{_copies(answer, page)}"
        f"{_ask(answer)}{_cards(answer, page, today)}"
    )


def _changed(answer: Answer) -> str:
    """Return what changed since the last handover."""
    listed = "".join(
        f"<li>{escape(one.label)}: was {escape(one.before)}, now {escape(one.now)}</li>"
        for one in changes(answer)
    )
    return (
        f"<h3>Changed since it was last handed over</h3><ul data-changed>{listed}</ul>"
        if listed
        else ""
    )


def _hand_over(answer: Answer, page: str) -> str:
    link = links.link(handed_over(answer), page)
    return (
        "<h3>Open the book: hand it over</h3>"
        "<p>Fill in your side and send the link. They fill in theirs and send one back. You both "
        f"see both columns, every formula, who said what, and what's changed since. {OPEN_BOOK}"
        f"</p>{_copy(Copy('open-book', 'The open-book link', link))}"
    )


def _copies(answer: Answer, page: str) -> str:
    each = "".join(map(_copy, copies(answer, page)))
    return f"<h3>Copy as</h3><p data-carried>{escape(_carried(answer))}</p>{each}"


def _carried(answer: Answer) -> str:
    """Return what the link with numbers says about itself."""
    fields = answer.calculator.fields
    names = [name for name in links.texts_of(answer) if name in fields]
    if not names:
        return "This link has no numbers of yours yet: they're all from the example."
    labels = ", ".join(dict.fromkeys(fields[name].label.lower() for name in names))
    many = f"{len(names)} numbers" if len(names) > 1 else "one number"
    return f"The link with these numbers contains {many}: {labels}. {CARRIES}"


def _copy(one: Copy) -> str:
    """Return a button, and the text behind a summary, to see it first or copy it by hand."""
    return (
        f'<div class="copy"><button type="button" data-copy="{one.key}">{escape(one.label)}'
        f'</button><details data-key="copy-{one.key}"><summary>See it</summary>'
        f'<textarea readonly rows="4" data-text="{one.key}" aria-label="{escape(one.label)}">'
        f"\n{escape(one.text)}</textarea></details></div>"
    )


def _ask(answer: Answer) -> str:
    """Return the open questions as a list, or how to get one."""
    listed = as_list(answer)
    if not listed:
        return (
            "<h3>What to ask next</h3><p>Nothing's marked “don't know”. Turn on “Who said so” and "
            "mark it beside the field; what matters most then comes first here.</p>"
        )
    return (
        "<h3>What to ask next</h3>"
        f'<pre class="asked" tabindex="0" role="region" aria-label="What to ask next">'
        f"{escape(listed)}</pre>{_copy(Copy('ask', 'The list', listed))}"
    )


def _cards(answer: Answer, page: str, today: str) -> str:
    lasting = links.lasting(answer, page)
    link = links.link(handed_over(answer), lasting)
    short = lasting.partition("://")[2] or lasting
    both = (
        ("card", "A card for the meeting", False),
        ("approval", "A note for approval", True),
    )
    drawn = "".join(
        f'<details data-key="{key}" data-card="{key}"><summary>{label}</summary>'
        f'<p><button type="button" data-print-card="{key}">Print it, on one page</button></p>'
        f'<article class="card">'
        f"{card.card(answer, date=today, address=short, link=link, approval=approval)}"
        "</article></details>"
        for key, label, approval in both
    )
    return f"<h3>On paper</h3>{drawn}"
