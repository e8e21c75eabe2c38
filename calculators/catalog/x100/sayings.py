"""What x100's sentences are made of: conditions, values, phrases, and numbers as it says them."""

from __future__ import annotations

from functools import partial
from math import floor, fsum

from calculators.catalog.x100.inputs import Inputs, in_words
from calculators.catalog.x100.result import Result, given_away, last_given, losing, turns
from calculators.declare.fields import Party
from calculators.declare.manners import span
from calculators.declare.rows import Say, Value
from calculators.declare.sayings import Sayings
from calculators.declare.units import COUNT, MONEY, PERCENT, significant

_RHYTHMS = {1.0: "yearly", 2.0: "half-yearly", 4.0: "quarterly", 12.0: "monthly", 52.0: "weekly"}
_PARTS = {0.5: "half a point", 0.25: "a quarter of a point", 0.1: "a tenth of a point",
          1.0: "one point"}  # fmt: skip


def rhythm(deals_per_year: float) -> str:
    """What such deals are called: "quarterly deals", "deals at 2.5 a year"."""
    known = _RHYTHMS.get(deals_per_year)
    return f"{known} deals" if known else f"deals at {deals_per_year:g} a year"


def points(step: float) -> str:
    """How much more each time: "half a point", "3 points"."""
    return _PARTS.get(float(f"{step * 100:.10g}"), f"{PERCENT.plain(step)} points")


def part_of_ten(share: float) -> str:
    """Say how many of such concessions: "nine in ten", "all", "17 in a hundred"."""
    if share in (0, 1):
        return "all" if share else "none"
    if abs(share * 10 - round(share * 10)) < 1e-9:
        return f"{in_words(round(share * 10))} in ten"
    return f"{PERCENT.plain(float(f'{share:.3g}'))} in a hundred"


def times_as_much(factor: float) -> str:
    """Say how much an amount grows to: "ten times as much"."""
    if factor < 1.05:
        return "hardly more than it looks"
    if abs(factor - round(factor)) < 0.05 and factor < 100:
        return f"{in_words(round(factor))} times as much"
    return f"{significant(factor, 2):,g} times as much"


def off(share: float, rounding: str = "nearest") -> str:
    """Write a discount that's a limit or a target, to one decimal: "1.5%", "16%", "14.7%"."""
    tenths = share * 1000
    if tenths < 1:
        return f"{significant(share * 100, 2, rounding):.10g}%"
    shown = floor(tenths + 1e-9) if rounding == "down" else floor(tenths + 0.5)
    return f"{shown / 10:.10g}%"


def of(party: Party, template: str) -> str:
    """A template that is about one side: {own} is its speaker, {own_total} its total."""
    return template.replace("{own", "{" + party)


def once(inputs: Inputs, _: Result) -> bool:
    return inputs.deals == 1


def many(inputs: Inputs, _: Result) -> bool:
    return inputs.deals > 1


def a_hundred(inputs: Inputs, _: Result) -> bool:
    return inputs.deals == 100


def flat(inputs: Inputs, _: Result) -> bool:
    """Whether the same is given away every time."""
    return inputs.pattern == "always" or inputs.deals == 1


def varying(inputs: Inputs, result: Result) -> bool:
    return not flat(inputs, result)


def both_gain(_: Inputs, result: Result) -> bool:
    return min(result.seller_total, result.buyer_total) >= 0


def both_lose_then(_: Inputs, result: Result) -> bool:
    return result.seller_first_losing_deal == result.buyer_first_losing_deal


def turning(_: Inputs, result: Result) -> bool:
    """Whether that deal is the first of those that all would be better elsewhere."""
    first = losing(result)
    return first is not None and turns(result, first[1]) == first[0]


def loser(_: Inputs, result: Result) -> Party:
    return (losing(result) or (0, "seller"))[1]


def gainer(_: Inputs, result: Result) -> Party:
    return "seller" if result.seller_total else "buyer"


def off_for(inputs: Inputs, price: float | None) -> float:
    """The concession that leads to a price; below 0 where there is none."""
    return 1 - (price or 0.0) / inputs.price if inputs.price else -1.0


def good_now_bad_later(inputs: Inputs, result: Result) -> bool:
    """Whether all together still pay for both, a single deal no longer does, and it is unsaid."""
    first = losing(result)
    if first is None or first[0] == 1 or not both_gain(inputs, result):
        return False
    return inputs.pattern != "ratchet" or turns(result, "seller") != first[0]


def price_went_up(inputs: Inputs, result: Result) -> bool:
    """Whether it turns for the buyer because a price has gone up again."""
    price, side = result.ledger[(result.buyer_first_losing_deal or 1) - 1].price, inputs.buyer
    as_at_first = inputs.buyer_value - price + side.other_benefit - side.haggling_cost
    return as_at_first < side.alternative


def average_cost(inputs: Inputs, result: Result) -> float:
    """What a deal costs the seller on average, from the lowest price that stays."""
    benefit, haggling, alternative = inputs.seller
    return fsum((result.seller_price_floor, benefit, -haggling, -alternative))


def average_worth(inputs: Inputs, result: Result) -> float:
    """What a deal is worth to the buyer on average, from the highest price that stays."""
    benefit, haggling, alternative = inputs.buyer
    return fsum((result.buyer_price_ceiling, -benefit, haggling, alternative))


SAYINGS = Sayings(
    inputs=Inputs,
    result=Result,
    manners={
        "counted": in_words,
        "span": partial(span, most=99),
        "rhythm": rhythm,
        "points": points,
        "part_of_ten": part_of_ten,
        "times_as_much": times_as_much,
        "off": off,
        "off_at_most": partial(off, rounding="down"),
        "short": "{:.3g}".format,
        "size": lambda amount: MONEY.format(abs(amount)),
        "hours": lambda hours: in_words(int(hours)) if hours == int(hours) else f"{hours}",
    },
    roles={"loser": loser, "gainer": gainer,
           "level": lambda i, r: "buyer" if gainer(i, r) == "seller" else "seller"},
    between={"lasting": ("seller_price_floor", "buyer_price_ceiling")},
    values={
        "first_price": Value(lambda i, _: i.first_price, MONEY),
        "given_now": Value(lambda i, _: i.price * i.concession, MONEY),
        "given_away": Value(given_away, MONEY),
        "face": Value(lambda i, r: given_away(i, r) / (i.price * i.concession), COUNT),
        "last_given": Value(lambda i, r: round(last_given(i, r), 6), PERCENT),
        "seller_turns": Value(lambda _, r: turns(r, "seller"), COUNT),
        "first_losing": Value(lambda _, r: (losing(r) or (0, ""))[0], COUNT),
        "last_good": Value(lambda _, r: (losing(r) or (0, ""))[0] - 1, COUNT),
        "good_for_buyer": Value(lambda _, r: (r.buyer_first_losing_deal or 1) - 1, COUNT),
        "seller_first_loss": Value(lambda _, r: -r.seller_first_deal, MONEY),
        "buyer_first_loss": Value(lambda _, r: -r.buyer_first_deal, MONEY),
        "seller_agreeing": Value(lambda i, _: i.deals * i.seller_haggling_cost, MONEY),
        "buyer_agreeing": Value(lambda i, _: i.deals * i.buyer_haggling_cost, MONEY),
        "average_cost": Value(average_cost, MONEY),
        "average_worth": Value(average_worth, MONEY),
        "length": Value(lambda i, _: i.deals / i.deals_per_year, COUNT),
        "apart": Value(lambda i, _: 12 / i.deals_per_year, COUNT),
        "gap": Value(lambda _, r: r.seller_price_floor - r.buyer_price_ceiling, MONEY),
        "even_off": Value(lambda i, r: off_for(i, r.fair_price), PERCENT),
        "most_off": Value(lambda i, r: off_for(i, r.seller_price_floor), PERCENT),
        "likely": Value(lambda _, r: round(r.expected_deals), COUNT),
    },
    phrases={
        "hundred": (Say("a hundred", a_hundred), "{deals}"),
        "over": (Say("over {hundred} deals, ", many),),
        "often": (Say("once", once), "{deals:counted} times"),
        "every_time": (Say(" every time", varying),),
        "comes": (Say("comes", lambda i, _: abs(i.persistence - 0.1) < 1e-9), "come"),
        "start": (Say("{concession}", lambda i, _: i.concession), "nothing"),
        "looked": (Say("{given_now:price}", lambda i, _: i.price * i.concession), "nothing"),
        "whoever": (Say("{we_both_would}", both_lose_then), "{loser.would}"),
        "whomever": (Say("{both_of_us}", both_lose_then), "{loser.object}"),
        "why": (
            Say("", lambda i, r: loser(i, r) == "seller"),
            Say(", because the price has gone back up", price_went_up),
            ", because each deal is worth a little less to {buyer.object}",
        ),
        "verdict": (
            Say("in total it pays for {both_of_us}", lambda _, r: losing(r)),
            Say("{we_could_both} sign", once),
            "{we_could_both} sign every time",
        ),
        "limits": (
            "{seller} {seller:needs|need} {seller_price_floor:up} a deal, and {buyer} can't go "
            "above {buyer_price_ceiling:down}",
        ),
        "seller_better": (Say("{seller_total:worth} better off", lambda _, r: r.seller_total),
                          "no better or worse off"),
        "buyer_better": (Say("{buyer_total:worth} better off", lambda _, r: r.buyer_total),
                         "no better or worse off"),
        "instead": (Say(" every time", varying),
                    Say(" instead of {concession}", lambda i, _: i.concession)),
        "where": (
            Say("between {lasting.low} and {lasting.high}", lambda _, r: r.seller_price_floor > 0),
            "up to {lasting.high}",
        ),
        "over_all": (Say("once", once), "over {hundred} deals"),
        "test": (Say("a hundred", a_hundred), "that"),
        "expect": (Say("about one deal", lambda _, r: round(r.expected_deals) == 1),
                   "about {likely} deals"),
        # What those are worth today: "worth about $200,000 today to us and $530,000 to them".
        "worth_today": ("{seller_today} and {buyer_today}",),
        "seller_today": (
            Say("worth nothing today to {seller.object}", lambda _, r: not r.seller_pv),
            Say("costing {seller.object} {seller_pv:about} today", lambda _, r: r.seller_pv < 0),
            "worth {seller_pv:about} today to {seller.object}",
        ),
        "buyer_today": (
            Say("{worth}nothing to {buyer.object}", lambda _, r: not r.buyer_pv),
            Say("{costing}{buyer.object} {buyer_pv:worth}", lambda _, r: r.buyer_pv < 0),
            "{worth}{buyer_pv:worth} to {buyer.object}",
        ),
        "worth": (Say("worth ", lambda _, r: r.seller_pv < 0),),
        "costing": (Say("costing ", lambda _, r: r.seller_pv >= 0),),
        "from_average_cost": (Say(", from the average cost", lambda i, _: not i.steady),),
        "from_average_worth": (Say(", from the average worth", lambda i, _: not i.steady),),
        "more_chances": (Say(" + {continuation}² + …", lambda i, _: i.deals > 3),
                         Say(" + {continuation}²", lambda i, _: i.deals > 2)),
    },
)  # fmt: skip
