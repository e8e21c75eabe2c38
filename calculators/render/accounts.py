"""Writes the drop zone for an accounts file, and the columns such a file has."""

from __future__ import annotations

from html import escape

from calculators.answer.evaluate import AnyCalculator
from calculators.declare.basis import zeros_of
from calculators.declare.fields import Choice, Field
from calculators.render.messages import BOOK, templates

_WHOSE = {"both": "Both", "seller": "Seller", "buyer": "Buyer"}


def book(calculator: AnyCalculator, book_id: str) -> str:
    """Return the drop zone as the page holds it before any script has run."""
    chairs = "".join(
        f'<label><input type="radio" data-view="chair" name="{book_id}-chair" value="{key}"'
        f"{' checked' if key == 'seller' else ''}> {escape(label)}</label>"
        for key, label in zip(("seller", "buyer"), calculator.sides.chairs, strict=True)
    )
    return (
        f'<section class="calculator book" id="{book_id}" data-search-exclude>'
        f'<calculator-book slug="{calculator.slug}" data-state="idle">'
        '<div class="drop" data-needs-script>'
        f'<label for="{book_id}-file">Your file of accounts, as CSV</label>'
        f'<input type="file" id="{book_id}-file" accept=".csv,.tsv,.txt,text/csv">'
        f'<label class="switch"><input type="checkbox" data-ranges> Low and high beside each '
        "figure, where an account has ranges</label>"
        f'<p class="state" data-status role="status">{escape(BOOK["idle"])}</p>'
        '<p class="work" data-work hidden><progress aria-label="How much of the file is done" '
        'max="1" value="0"></progress> <button type="button" data-cancel>Stop</button></p>'
        "<div data-trouble></div></div>"
        '<noscript><p class="state">Scripts are off, so this page can&#x27;t read your file. In a '
        f"terminal: <code>python -m calculators {calculator.slug} --csv accounts.csv</code></p>"
        "</noscript>"
        '<section data-results aria-label="Results" hidden>'
        '<p><a class="md-button md-button--primary" data-download></a></p>'
        f'<fieldset class="chair"><legend>Your side</legend>{chairs}</fieldset>'
        "<div data-ranking></div><div data-found></div></section>"
        f"{templates(BOOK)}</calculator-book></section>"
    )


def columns(calculator: AnyCalculator) -> str:
    """Return the names of a file's columns, and what replaces a missing one."""
    zeros = zeros_of(calculator.fields)
    heads = "".join(
        f'<th scope="col">{head}</th>'
        for head in ("Column", "Whose", "What goes in it", "If it's missing")
    )
    rows = "".join(_column(one, "0" if one.name in zeros else "") for one in _sorted(calculator))
    return (
        '<div class="reference"><div class="scroll" tabindex="0" role="region" '
        f'aria-label="Columns of a file"><table class="columns"><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div></div>"
    )


def _sorted(calculator: AnyCalculator) -> list[Field]:
    """Return needed ones first, else in the form's order."""
    return sorted(calculator.fields.values(), key=lambda one: (not one.asked, not one.essential))


def _column(asked: Field, zero: str) -> str:
    if asked.asked:
        missing = "<strong>needed</strong>"
    elif isinstance(asked, Choice):
        missing = f"<code>{asked.default}</code>"
    else:
        missing = zero or escape(asked.shown(asked.default))
    keys = (
        f"<small>{' or '.join(f'<code>{key}</code>' for key in asked.options)}</small>"
        if isinstance(asked, Choice)
        else ""
    )
    return (
        f'<tr><th scope="row"><code>{asked.name}</code></th><td>{_WHOSE[asked.party]}</td>'
        f"<td>{escape(asked.label)}{keys}</td><td>{missing}</td></tr>"
    )
