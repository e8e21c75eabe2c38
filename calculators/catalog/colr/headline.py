"""The one sentence to say: which situation this is, and what it means for both."""

from __future__ import annotations

from calculators.catalog.colr.arms_length import likelier_loss
from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import Result
from calculators.catalog.colr.situations import SITUATIONS
from calculators.catalog.colr.words import short_view
from calculators.declare.report import Headline, Voice, sentence


def headline(inputs: Inputs, result: Result, voice: Voice) -> Headline:
    """The first situation that fits, and what arm's length or a short view adds to it."""
    found = next(said for one in SITUATIONS if (said := one(inputs, result, voice)) is not None)
    sentences = [*likelier_loss(result, voice), found.first, *found.then, *short_view(inputs)]
    first, *then = map(sentence, sentences)
    return Headline(first, tuple(then))
