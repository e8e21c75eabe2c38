"""Ranks an accounts file by what's at stake, and lists what went wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import NamedTuple

from calculators.answer.evaluate import AnyCalculator
from calculators.declare.units import MONEY, Unit
from calculators.render.data import unrounded

_PARTIES = {"seller": "Seller", "buyer": "Buyer"}


class Entry(NamedTuple):
    """One account in a ranking."""

    line: int  # of the file
    names: Sequence[str]  # texts of the file's own columns
    figures: Sequence[float | None]  # the seller's and the buyer's
    at_stake: Mapping[str, float]  # by party


def ranked(
    calculator: AnyCalculator,
    heads: Sequence[str],
    entries: Sequence[Entry],
    party: str,
    *,
    of: int,
) -> str:
    """Return the accounts with most at stake for one party, with the other's column beside it.

    `of` is how many accounts the entries were chosen from.
    """
    ranking = calculator.ranking
    if not ranking or not entries:
        return ""
    figures = [calculator.figures[name] for name in ranking.figures]
    label = figures[0].label.partition(":")[0]
    some = f", the first {len(entries)} of {of:,} accounts" if len(entries) < of else ""
    title = f"{ranking.label}, highest for the {party} first{some}"
    columns = [*(escape(head) for head in heads), "Line"]
    head = "".join(f'<th scope="col">{one}</th>' for one in columns)
    head += "".join(
        f'<th scope="col" class="{side}">{name}: {escape(said)}</th>'
        for said in (label, ranking.label)
        for side, name in _PARTIES.items()
    )
    units = [one.unit for one in figures] + [MONEY, MONEY]
    body = "".join(_row(one, units) for one in entries)
    return (
        f"<h2>{escape(title)}</h2><p>{escape(ranking.says)}</p>"
        f'<div class="scroll" tabindex="0" role="region" aria-label="{escape(title)}">'
        f'<table class="ranking"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )


def _row(one: Entry, units: Sequence[Unit]) -> str:
    first, *others = [*(escape(name) for name in one.names), str(one.line)]
    texts = "".join(f"<td>{text}</td>" for text in others)
    values = [*one.figures, one.at_stake["seller"], one.at_stake["buyer"]]
    figures = "".join(
        f'<td><data value="{unrounded(value)}">{escape(unit.format(value))}</data></td>'
        for unit, value in zip(units, values, strict=True)
    )
    return f'<tr><th scope="row">{first}</th>{texts}{figures}</tr>'


def findings(sentences: Iterable[str], problems: Iterable[tuple[int, str]], more: int) -> str:
    """Return what was assumed for a whole file, and the rows with a problem."""
    said = "".join(f"<li>{escape(one)}</li>" for one in sentences)
    listed = "".join(
        f"<li><strong>Line {line}</strong> {escape(text)}</li>" for line, text in problems
    )
    also = f"<p>And {more:,} more; the last column of the results has them all.</p>" if more else ""
    return (f"<ul>{said}</ul>" if said else "") + (
        f'<h2>To fix</h2><ul class="faults">{listed}</ul>{also}' if listed else ""
    )


def faults(problems: Iterable[str]) -> str:
    """Return why a file can't be used at all."""
    return f'<ul class="faults">{"".join(f"<li>{escape(one)}</li>" for one in problems)}</ul>'
