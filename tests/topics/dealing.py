"""Prices, practice and policies: the cases of topics pricing, learning and x100."""

from itertools import accumulate, pairwise

from calculators import find
from calculators.model.learning import unit_cost
from calculators.model.pricing import break_even_volume, price_lever, volume_lever
from tests.oracles.figures import Answers, Given


def volumes(given: Given) -> dict[str, list[float | None]]:
    margin = given["price"] - given["var_cost"]
    return {"breakeven_volume_change": [break_even_volume(margin, one) for one in given["delta"]]}


def tolerated(given: Given) -> dict[str, list[float]]:
    """How much may be lost when a price rises; in shares of the old price."""
    falls = [break_even_volume(margin, given["rise"]) for margin in given["margins"]]
    return {"tolerable_fall": [-one for one in falls if one is not None]}


def required(given: Given) -> dict[str, float | None]:
    margin = 1 - given["variable_cost_share"]
    return {
        "contribution_margin": margin,
        "required_volume": break_even_volume(margin, -given["cut"]),
    }


def levers(given: Given) -> dict[str, float]:
    """For one per cent on the price, and for one per cent more sold."""
    price = price_lever(given["profit_margin"])
    volume = volume_lever(given["contribution_margin"], given["profit_margin"])
    assert price is not None
    assert volume is not None
    return {"price_lever": 0.01 * price, "volume_lever": 0.01 * volume}


def totals(first: float, number: int, rate: float) -> list[float]:
    """What the first, the first two, the first three, … cost together."""
    costs = (unit_cost(first, one, learnable=1, rate=rate) for one in range(1, number + 1))
    return list(accumulate(costs))


def each_piece(given: Given) -> dict[str, float]:
    """Crawford: each piece costs a rate of the one of half its number."""
    first, rate = given["first"], given["rate"]
    by_now = totals(first, max(given["n"]), rate)
    return {
        "T5": unit_cost(first, 5, learnable=1, rate=rate),
        "cum5": by_now[4],
        "cum18": by_now[17],
    }


def on_average(given: Given) -> dict[str, list[float]]:
    """Wright: the *average* falls so. It is the same curve, read in a way that we do not choose."""
    first, rate = given["first"], given["rate"]
    averages = [unit_cost(first, one, learnable=1, rate=rate) for one in given["n"]]
    together = [one * average for one, average in zip(given["n"], averages, strict=True)]
    blocks = [together[0], *(now - before for before, now in pairwise(together))]
    by_now = totals(first, 100, rate)
    for number, apart in ((2, 0.12), (100, 0.44)):  # why it must be said which one is meant
        wright = number * unit_cost(first, number, learnable=1, rate=rate)
        assert round(by_now[number - 1] / wright - 1, 2) == apart
    return {"avg": averages, "total": together, "last_block": blocks}


def policy(given: Given) -> dict[str, float | None]:
    found = find("policy").compute(
        find("policy").inputs(
            customers=given["customers"], price=given["list_price"], cost=given["unit_cost"],
            fixed_cost=given["fixed"], concession=given["discount"],
        )
    )  # fmt: skip
    return {
        "profit_list": found.profit_before,
        "profit_discounted": found.profit_after,
        "profit_change_pct": found.profit_change,
        "breakeven_discount": found.break_even_concession,
    }


def comes_back(given: Given) -> float:
    """All that 8% given away once comes to, in whole prices, where some of it comes back."""
    x100 = find("x100")
    inputs = x100.inputs(
        concession=0.08, pattern="precedent", persistence=given["phi"], deals=given["N"]
    )
    points: float = x100.compute(inputs).concession_points
    return points


ANSWERED: Answers = {
    "price-be-kingofpops": volumes,
    "price-be-42pct-rise": tolerated,
    "price-mckinsey-g1200": required,
    "price-mckinsey-hbr1992": levers,
    "crawford-unit-80": each_piece,
    "crawford-100-units": lambda given: {
        "cum": [totals(1, given["N"], rate)[-1] for rate in given["rates"]]
    },
    "wright-cumavg-80": on_average,
    "x100-portfolio-policy": policy,
    "precedent-mult-0": lambda given: {"multiplier": comes_back(given) / 0.08},
    "precedent-cost": lambda given: {
        "true_cost": given["concession"] * comes_back(given) / 0.08,
    },
}
