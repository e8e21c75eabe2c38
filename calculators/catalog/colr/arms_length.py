"""What is said once figures at arm's length are given: trust is lost, and nobody has left."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.catalog.colr.result import Result
from calculators.declare.report import Note, Voice, sentence
from calculators.declare.units import MONEY


def likelier_loss(result: Result, voice: Voice) -> tuple[str, ...]:
    """Sentences that lead the headline; none unless it is a loss, and smaller than parting is."""
    lost = [
        (speaker, downgrade, colr)
        for speaker, downgrade, colr in (
            (voice.seller, result.seller_downgrade_colr, result.seller_colr),
            (voice.buyer, result.buyer_downgrade_colr, result.buyer_colr),
        )
        if downgrade is not None
    ]
    if not lost or not all(0 < loss < whole for _, loss, whole in lost):
        return ()
    said = " and ".join(
        f"{speaker.subject} would lose {voice.about(loss)}"
        if place == 0
        else f"{speaker.subject} {voice.about(loss)}"
        for place, (speaker, loss, _) in enumerate(lost)
    )
    first = (
        "The likelier loss is not the customer but the trust: with every order out to bid "
        f"{said}, and nobody would have left."
    )
    if len(lost) < 2:
        return (first,)
    return (
        first,
        "That would still be better for both than parting, so it is what a quarrel would end in.",
    )


def notes(result: Result, voice: Voice) -> Iterator[Note]:
    """Which is the better one for each: arm's length, or parting."""
    for speaker, distant, apart in (
        (voice.seller, result.seller_arms_length, result.seller_batr),
        (voice.buyer, result.buyer_arms_length, result.buyer_batr),
    ):
        if distant is None:
            continue
        better = (
            "arm's length is better than parting"
            if distant > apart
            else "parting is better than arm's length"
        )
        yield Note(
            sentence(
                f"for {speaker.object}, {better}: {MONEY.format(distant)} against "
                f"{MONEY.format(apart)}."
            )
        )
