"""What each figure of the five lines needs to be known, and what is said until all of it is."""

from __future__ import annotations

from calculators.catalog.colr import needs as colr
from calculators.catalog.colr.needs import AGAIN, BUYER, PRICE, SELLER
from calculators.catalog.odds.needs import NEEDS as OF_ODDS
from calculators.catalog.x100.needs import NEEDS as OF_X100

ASK, PUSH = ("yearly_price", "concession"), ("gain",)
STAKE, OTHER = (*PRICE, *SELLER, *AGAIN), (*PRICE, *BUYER, *AGAIN)
# What x100 and odds ask, as it is asked here. Where another year is out of the question, this
# year's deals are all that is counted, so the chance of another year decides how many there are.
HERE = {"price": "yearly_price", "deals_per_year": "retention"}
EACH_ALIKE = (
    "first_deal", "last_deal", "recovery_deal", "first_losing_deal", "seller_share", "fair_price",
    "seller_price_floor", "buyer_price_ceiling", "person_years",
)  # fmt: skip
STAKES = {"gain": PUSH, "stake": STAKE, "other_stake": OTHER}


def _of_x100(figure: str, needs: tuple[str, ...]) -> tuple[str, ...]:
    again = () if figure.endswith(EACH_ALIKE) else AGAIN
    return tuple(dict.fromkeys((*(HERE.get(name, name) for name in needs), *again)))


NEEDS = {
    **colr.NEEDS,
    **{
        f"x100_{name}": _of_x100(name, needs)
        for name, needs in OF_X100.items()
        if not name.startswith("chance_")
    },
    "x100_payment_delay_cost": (),  # no days to wait for the money are asked here
    **{
        f"odds_{name}": tuple(dict.fromkeys(one for need in needs for one in STAKES[need]))
        for name, needs in OF_ODDS.items()
        if name != "chance_pays_in_range"
    },
    "chance_pays_in_range": (*STAKE, *PUSH),
    "concession_deal": ASK,
    "concession_total": (*ASK, *AGAIN),
    "seller_concession_pv": (*ASK, *AGAIN),
    "buyer_concession_pv": (*ASK, *AGAIN),
    "ask_value_seller": (*ASK, *AGAIN),
    "ask_value_buyer": (*ASK, *AGAIN),
    "retention_to_earn_back": (*ASK, *SELLER, *AGAIN),
    # For a yes and for a no, the chance of another year is typed beside it.
    "grant_seller": (*ASK, *SELLER),
    "grant_buyer": (*ASK, *BUYER),
    "seller_share_at_list": (*PRICE, *SELLER, *BUYER),
    "even_concession": (*PRICE, *SELLER, *BUYER),
    "break_even_lasting": (*STAKE, *PUSH),
}
