"""Writes an answer in sentences, for your own side and for the other."""

from __future__ import annotations

from dataclasses import replace

from calculators.answer.evaluate import Answer
from calculators.share.tables import unconfirmed

ESTIMATE = (
    "An estimate from the numbers in the link. It's a way to talk about the decision, not the "
    "decision."
)


def among_us(answer: Answer, link: str) -> str:
    """Write to a colleague: the headline in full, the assumptions, and the link."""
    said = answer.report.headline
    return "\n\n".join([" ".join((said.first, *said.then)), _standing(answer), link])


def to_them(answer: Answer, link: str) -> str:
    """Write to the other side: we and you, both stakes, and the calculations behind them."""
    voice = replace(answer.voice, addressed=True)
    said = answer.calculator.present(answer.inputs, answer.result, voice).headline
    return "\n\n".join(
        [
            " ".join((said.first, *said.then)),
            "Every number is in the link, and your column is our guess. Please correct it. "
            f"{_standing(answer)}",
            link,
        ]
    )


def _standing(answer: Answer) -> str:
    """Say how firm it is: how many essential numbers are still the example's."""
    essential = [name for name, asked in answer.calculator.fields.items() if asked.essential]
    open_ones = [name for name in essential if unconfirmed(name, answer)]
    if not open_ones:
        return ESTIMATE
    labels = "; ".join(
        dict.fromkeys(answer.calculator.fields[name].label.lower() for name in open_ones)
    )
    if len(open_ones) == len(essential):
        return f"All numbers are from an invented example. {ESTIMATE}"
    return f"Still from an invented example: {labels}. {ESTIMATE}"
