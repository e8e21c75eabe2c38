"""The ways on from an answer, as commands that can be run as they stand."""

from __future__ import annotations

from shlex import quote

from calculators.answer.evaluate import Answer
from calculators.carry import AnyCarry, texts_onward


def ways_on(answer: Answer) -> str:
    """All of them, each with its label; empty where there is none."""
    ways = "".join(
        f"\n{one.label}\n  {command(one, answer)}\n" for one in answer.calculator.carries
    )
    return f"\nGo on with these numbers\n{ways}" if ways else ""


def command(carry: AnyCarry, answer: Answer) -> str:
    """One way on, with what is asked beside the link at its defaults."""
    options = " ".join(
        f"--{name.replace('_', '-')} {quote(text)}"
        for name, text in texts_onward(carry, answer, {}).items()
    )
    return f"python -m calculators {carry.to_slug} {options}".rstrip()
