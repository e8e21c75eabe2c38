"""Writes the question before the answer; nothing is hidden until a script asks it."""

from __future__ import annotations

from html import escape
from itertools import groupby

from calculators.answer.evaluate import Answer
from calculators.declare.guess import Guess
from calculators.render.messages import GUESS, templates

# The script's sentences; the build writes everything else.
_TURNED = {key: GUESS[key] for key in ("off", "off.visit", "on")}


def guess_form(answer: Answer) -> str:
    """Return question, choices and each outcome; empty if there's nothing to ask.

    It's about the page's own example, so it needs no Python in the page.
    """
    asked = answer.calculator.guess
    right = asked.right(answer.result) if asked else None
    if asked is None or right is None:
        return ""
    voice = answer.voice
    choices = [
        one.format(seller=voice.seller.heading, buyer=voice.buyer.heading) for one in asked.choices
    ]
    buttons = "".join(
        f'<button type="button" data-guess="{place}">{escape(one)}</button>'
        for place, one in enumerate(choices)
    )
    outcomes = "".join(
        f'<template data-outcome="{place}">{escape(outcome(choices, place, right))} '
        f"{escape(truth(asked, answer))}</template>"
        for place in range(len(choices))
    )
    return (
        '<div class="bet" data-bet><div data-bet-question hidden>'
        f"<fieldset><legend>{escape(GUESS['before'])} {escape(asked.question)}</legend>"
        f'<div class="choices">{buttons}</div></fieldset>'
        '<p class="outcome" data-bet-outcome hidden></p>'
        '<p class="else" data-bet-else><button type="button" data-bet-skip>Just show me</button> '
        '<button type="button" data-bet-off>Don\'t ask me first again</button></p>'
        f'<p class="hint" data-bet-else>{escape(GUESS["private"])}</p></div>'
        '<p class="else" data-bet-on hidden><button type="button">Let me guess first</button></p>'
        f"{outcomes}{templates(_TURNED)}</div>"
    )


def outcome(choices: list[str], guess: int, right: int) -> str:
    """Return the gap between a guess and the right answer, in words."""
    steps = abs(guess - right)
    key = "right" if not steps else "close" if steps == 1 else "apart"
    return GUESS[key].format(guess=choices[guess], truth=choices[right])


def truth(asked: Guess[object], answer: Answer) -> str:
    """Return the figures the question was about: each label once, for both parties if possible."""
    figures = [answer.calculator.figures[name] for name in asked.figures]
    said = []
    for label, same in groupby(figures, lambda figure: figure.label):
        values = [(one.party, one.unit.format(answer.value(one.name))) for one in same]
        if len(values) == 1:
            said.append(f"{label}: {values[0][1]}.")
        else:
            each = (f"{answer.voice.party(party).heading} {value}" for party, value in values)
            said.append(f"{label}. {'; '.join(each)}.")
    return " ".join(said)
