"""The figures to check against by topic: what the model answers, and what still waits."""

import pytest

from tests.oracles.figures import BY_TOPIC, Answers, agree
from tests.topics import dealing, lifetime, pushing, renewing, uncertain

PARTS = (lifetime, renewing, pushing, dealing, uncertain)
ANSWERED: Answers = {case: given for part in PARTS for case, given in part.ANSWERED.items()}
TOPICS = {case["id"]: case for case in BY_TOPIC}

IN_HAND = {"batr_colr", "break_even", "clv", "learning", "pricing", "sbg", "uncertainty", "x100"}
TO_COME = {"audit", "bargaining", "fairness", "games"}  # but for what is answered
NO_LEAK = "other customers who hear of it, and chances to win, are not asked for yet"
NO_LEDGER = "discounts that are earned by something given are not in the model yet"
WAITING = {  # of the topics in hand, and why
    "irr-docs": "nothing asks for a rate of return: futures are compared as worth today, at the "
    "reader's own rate, and amounts that change their sign twice may have several such rates",
    "waterfall-grizzly-additive": "no calculator takes several discounts off one price",
    "precedent-leak": NO_LEAK,
    "discount-to-win": NO_LEAK,
    "quantile-n": "how many draws are enough was settled once, and is no question of a reader",
    "earned-discount": NO_LEDGER,
    "earned-discount-shared": NO_LEDGER,
    "earned-discount-prepay-only": NO_LEDGER,
}


@pytest.mark.parametrize("case", ANSWERED)
def test_the_model_gives_the_figures_of_a_topic(case: str) -> None:
    found = ANSWERED[case](TOPICS[case]["inputs"])
    assert found
    agree(found, TOPICS[case])


def test_what_the_model_cannot_answer_yet() -> None:
    """A case that can be answered no longer waits; a case in hand is answered or waits."""
    ours = {case["id"] for case in BY_TOPIC if case["topic"] in IN_HAND}
    assert ours - set(ANSWERED) == set(WAITING)


def test_every_topic_is_in_hand_or_to_come() -> None:
    assert {case["topic"] for case in BY_TOPIC} == IN_HAND | TO_COME
    assert IN_HAND.isdisjoint(TO_COME)


def test_no_case_is_answered_twice() -> None:
    names = [case for part in PARTS for case in part.ANSWERED]
    assert len(names) == len(set(names))
