"""When a push pays: the cases of topic break_even, and a game that has the same line."""

from calculators.model import pushing
from tests.oracles.figures import Answers, Given


def repeated(given: Given) -> dict[str, float]:
    """What a dealing that goes on is worth, and the risk at which a squeeze each time ends it."""
    delta = given["delta"]
    worth = given["s"] / (1 - delta)
    later = given["mode"] == "after_signing"
    stake = delta * worth if later else worth
    found = {"q_star": pushing.break_even(given["g"], stake, 0, later=later)}
    return found if later else found | {"V0": worth}


def leaving(given: Given) -> dict[str, float]:
    """An open partner who leaves after hardball: the same line, in the symbols of a game."""
    after = given["delta"] * given["R"] / (1 - given["delta"])
    return {"chi_star": pushing.break_even(given["T"] - given["R"], after, 0, later=True)}


ANSWERED: Answers = {
    "be-posterior-0of20": lambda given: {
        "prob_tactic_pays": pushing.belief_below(given["q_star"], given["losses"], given["uses"])
    },
    "be-clean-uses-needed": lambda given: {"n": pushing.clean_uses(given["q_star"])},
    "be-repeated-table": repeated,
    "be-repeated-after": repeated,
    "exit-threshold": leaving,
}
