"""What to say first: what parting would cost both, what is asked, and when a push would pay."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.catalog.colr.situations import LIKELIER_LOSS, SAYINGS, SHORT_VIEW, SITUATIONS
from calculators.catalog.deal.ask import today, what_it_takes
from calculators.catalog.deal.inputs import Inputs
from calculators.catalog.deal.parts import push
from calculators.catalog.deal.result import Result
from calculators.catalog.deal.words import asked_for
from calculators.catalog.odds.result import compute as odds_of
from calculators.catalog.odds.situations import first_sentence
from calculators.declare.report import Headline, Voice, sentence


def headline(inputs: Inputs, result: Result, voice: Voice) -> Headline:
    """COLR's first sentence; the rest of it too, where one side would be better off elsewhere."""
    telling = SAYINGS.told(inputs, result, voice)
    parting = telling.headline(SITUATIONS, (SHORT_VIEW,), (LIKELIER_LOSS,))
    gone = min(result.seller_colr, result.buyer_colr) <= 0
    then = [
        *(parting.then if gone else ()),
        *_asked(inputs, result, voice),
        *_pushed(inputs, result, voice),
    ]
    return Headline(parting.first, tuple(map(sentence, then)))


def _asked(inputs: Inputs, result: Result, voice: Voice) -> Iterator[str]:
    if result.concession_deal:
        yield (
            f"{asked_for(inputs)} off would take "
            f"{what_it_takes(inputs, result, voice, voice.seller.object)}, "
            f"{today(inputs, result, voice)}."
        )


def _pushed(inputs: Inputs, result: Result, voice: Voice) -> Iterator[str]:
    if inputs.gain:
        once = push(inputs, result)
        yield first_sentence(once, odds_of(once), voice)
