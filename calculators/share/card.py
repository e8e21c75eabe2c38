"""Prints any filled-in state on one page: the results, the inputs, and who supplied them.

A card is read by both, so it says the same whichever side prints it. A note for approval stays on
one side, and says we and they.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape

from calculators.answer.evaluate import Answer
from calculators.declare.calculator import Figure
from calculators.declare.fields import Party
from calculators.declare.quotes import FIVE_LINES, lines_named
from calculators.declare.report import Facts, Voice
from calculators.declare.sanitize import isolated
from calculators.render import spread
from calculators.render.facts import rows
from calculators.share.handover import was
from calculators.share.questions import questions
from calculators.share.tables import EXAMPLE, shown_so, source, unconfirmed

TOGETHER = (
    "Read together on ____________ by ______________________ and ______________________. "
    "Assumptions only. Not an offer, not a contract."
)
OPEN = "some key numbers are still unknown or from the example."
NOT_YET = f"Not ready to read together: {OPEN}"
DECISION = (
    "What they're asking for, and their reason",
    "What we get for it, and when it ends",
    "Approved, approved with a change, or declined. By whom, when?",
)


def card(answer: Answer, *, date: str, address: str, link: str = "", approval: bool = False) -> str:
    """Return the page's HTML; `date` as people write it, `address` the short one without numbers.

    `approval` makes it a note for the people who must sign off on a concession. The page draws the
    filled-in `link` as a QR code in a place left for it.
    """
    title = escape(answer.calculator.title)
    kind = "For approval: " if approval else ""
    voice = answer.voice
    between = " and ".join(escape(isolated(one.heading)) for one in (voice.seller, voice.buyer))
    return (
        f"<header><h2>{kind}{title}</h2><p>{between}. {escape(date)}. "
        f"Amounts in {escape(voice.sign)}.</p></header>"
        f"{_said(answer, approval=approval)}{_figures(answer)}{_assumptions(answer)}"
        f"{_unknown(answer, approval=approval)}{_decision() if approval else ''}"
        f'<footer><div class="code" data-code data-link="{escape(link)}"></div>'
        f"<div>{_standing(answer, approval=approval)}"
        f"<p>{_how(answer)} {escape(address)}</p></div></footer>"
    )


def confirmed(answer: Answer) -> bool:
    """Tell whether somebody vouches for every essential number."""
    sources = answer.case.sources
    return not any(
        unconfirmed(name, answer) or sources.get(name) == "unknown"
        for name, asked in answer.calculator.fields.items()
        if asked.essential
    )


def _said(answer: Answer, *, approval: bool) -> str:
    """Return the sentences to say, numbered if they are in the report."""
    report = answer.report
    if not approval:
        report = answer.calculator.present(answer.inputs, answer.result, _neutral(answer))
    lines, said = lines_named(report.blocks, FIVE_LINES), report.headline
    kind = "ol" if lines else "ul"
    listed = "".join(f"<li>{escape(line)}</li>" for line in lines or (said.first, *said.then))
    return f"<{kind}>{listed}</{kind}>"


def _neutral(answer: Answer) -> Voice:
    """Return a neutral voice: names, or the two roles, instead of we and they."""
    voice, (first, second) = answer.voice, answer.calculator.sides.named
    return replace(
        voice,
        chair="seller",
        seller_name=voice.seller_name or first,
        buyer_name=voice.buyer_name or second,
    )


def _figures(answer: Answer) -> str:
    """Return the first table of the report, both columns."""
    facts = next((one for one in answer.report.blocks if isinstance(one, Facts)), None)
    if facts is None:
        return ""
    body = "".join(_row(label, same, answer) for label, same in rows(facts, answer))
    voice = answer.voice
    return (
        f"<table><thead><tr><th>{escape(facts.title)}</th>"
        f'<th class="seller">{escape(voice.seller.heading)}</th>'
        f'<th class="buyer">{escape(voice.buyer.heading)}</th></tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def _row(label: str, figures: Sequence[Figure], answer: Answer) -> str:
    wide = " colspan=2" if len(figures) == 1 else ""
    cells = "".join(f"<td{wide}>{_cell(one, answer)}</td>" for one in figures)
    return f"<tr><th>{escape(label)}</th>{cells}</tr>"


def _cell(figure: Figure, answer: Answer) -> str:
    between = spread.said_between(figure, answer)
    small = f"<small>{escape(between)}</small>" if between else ""
    return f"{escape(figure.unit.format(answer.value(figure.name)))}{small}"


def _assumptions(answer: Answer) -> str:
    """Return the inputs, by side, each with who supplied it."""
    parties: tuple[Party, ...] = ("both", "seller", "buyer")
    groups = "".join(_group(party, answer) for party in parties)
    return f'<section class="assumed"><h3>Assumptions, and who said so</h3>{groups}</section>'


def _group(party: Party, answer: Answer) -> str:
    rows_of = "".join(_assumed(party, answer))
    heading = "Both" if party == "both" else answer.voice.party(party).heading
    if not rows_of:
        return ""
    return (
        f'<table class="{party}"><caption>{escape(heading)}</caption>'
        f"<tbody>{rows_of}</tbody></table>"
    )


def _assumed(party: Party, answer: Answer) -> Iterator[str]:
    for name, asked in answer.calculator.fields.items():
        if asked.party != party or getattr(answer.inputs, name) is None:
            continue
        said = source(name, answer)
        if said == EXAMPLE and not asked.essential and not getattr(answer.inputs, name):
            continue  # an optional amount of 0 isn't worth showing
        before = was(name, answer) if answer.case.before.get(name) else ""
        small = f"<small>was {escape(before)}</small>" if before else ""
        yield (
            f"<tr><th>{escape(asked.label)}</th><td>{escape(shown_so(asked, answer))}{small}</td>"
            f"<td>{escape(said)}</td></tr>"
        )


def _unknown(answer: Answer, *, approval: bool) -> str:
    asked = questions(answer)
    if not asked:
        return ""
    said = [one.ask if approval else f"{one.whose}: {one.put}" for one in asked[:5]]
    listed = "".join(f"<li>{escape(one)}</li>" for one in said)
    return f"<section><h3>To ask next</h3><ol>{listed}</ol></section>"


def _decision() -> str:
    return "".join(f'<p class="blank">{line}: <span></span></p>' for line in DECISION)


def _standing(answer: Answer, *, approval: bool) -> str:
    if not confirmed(answer):
        return f"<p>{OPEN.capitalize() if approval else NOT_YET}</p>"
    return "" if approval else f'<p class="together">{TOGETHER}</p>'


def _how(answer: Answer) -> str:
    calculator = answer.calculator
    drawn = f" {escape(spread.how(answer))} {spread.SAYS}" if answer.spread else ""
    return f"Calculator “{calculator.slug}”, version {calculator.version}.{drawn}"
