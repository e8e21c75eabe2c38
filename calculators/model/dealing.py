"""One deal, many times over: what each price, cost and value adds up to, for both sides.

Symbols: price p_k, cost c_k, value v_k of deal k = 1 … N; other benefit e, haggling cost t and
alternative a of either side, money per deal. Source of all: MATHEMATICS, G.2.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from itertools import accumulate
from math import fsum
from typing import Any, NamedTuple, overload

from calculators.model.discounting import discount
from calculators.model.learning import unit_cost

DUST = 1e-14  # of all that was added up: a float's last bits are neither gain nor loss
DAYS = 365
HOURS = 1800  # that somebody works in a year

Number = int
Pattern = Callable[[Number, float, float, float, float], float]


class Side(NamedTuple):
    """What one side has of a deal besides its price; money per deal."""

    other_benefit: float  # e
    haggling_cost: float  # t
    alternative: float  # a: what the slot would earn elsewhere, or the next supplier would leave


@dataclass(frozen=True)
class Deal:
    """A row of the ledger: money of that deal, and what has come together since the first."""

    deal: int
    price: float
    seller_surplus: float  # more than elsewhere
    buyer_surplus: float
    seller_running: float
    buyer_running: float


# What is given away in deal k, of a price: from its number, the concession in the first deal, the
# persistence, the step of the ratchet and its limit.
PATTERNS: Mapping[str, Pattern] = {
    "always": lambda _k, d, _phi, _step, _limit: d,
    "one_off": lambda k, d, _phi, _step, _limit: d if k == 1 else 0.0,
    "precedent": lambda k, d, phi, _step, _limit: d * phi ** (k - 1),
    "ratchet": lambda k, d, _phi, step, limit: min(d + step * (k - 1), max(d, limit)),
}


def concessions(
    pattern: str, first: float, deals: int, *, persistence: float, step: float, limit: float
) -> tuple[float, ...]:
    """What is given away in each deal, as a share of its price (0.08).

    `pattern`: the same always; one_off; a precedent, of which the share `persistence` comes back
    each time; or a ratchet, `step` more each time up to `limit`.
    """
    given = PATTERNS[pattern]
    return tuple(given(deal, first, persistence, step, limit) for deal in range(1, deals + 1))


def prices(price: float, given: Iterable[float]) -> tuple[float, ...]:
    """p_k: what is left of the price after each concession."""
    return tuple(price * (1 - share) for share in given)


def costs(first: float, deals: int, *, learnable: float, rate: float) -> tuple[float, ...]:
    """c_k: what each deal costs the seller, once practice has done its work."""
    if not learnable or rate == 1:
        return (first,) * deals
    return tuple(
        unit_cost(first, deal, learnable=learnable, rate=rate) for deal in range(1, deals + 1)
    )


def values(first: float, deals: int, drift: float) -> tuple[float, ...]:
    """v_k: what each deal is worth to the buyer; `drift` is the change per deal (−0.002)."""
    if not drift:
        return (first,) * deals
    return tuple(float(first * (1 + drift) ** deal) for deal in range(deals))


def settled(terms: Sequence[float]) -> float:
    """The sum of these amounts; exactly 0 where only the last bits of floats are left."""
    total = fsum(terms)
    return 0.0 if abs(total) <= DUST * fsum(map(abs, terms)) else total


def running_totals(amounts: Iterable[float]) -> tuple[float, ...]:
    """What has come together after each deal; as exact as adding each anew, and much quicker."""

    def add(so_far: tuple[float, float], amount: float) -> tuple[float, float]:
        total = fsum((*so_far, amount))
        return total, fsum((*so_far, amount, -total))  # what rounding has cut off goes on

    return tuple(total for total, _ in accumulate(amounts, add, initial=(0.0, 0.0)))[1:]


class Ledger(Sequence[Deal]):
    """Deal by deal: s_k = p_k − c_k + e − t − a for the seller, b_k = v_k − p_k + e − t − a.

    It is made when somebody looks at it: most sums need no more than what it comes to.
    """

    def __init__(self, make: Callable[[], tuple[Deal, ...]]) -> None:
        self._make = make

    @cached_property
    def rows(self) -> tuple[Deal, ...]:
        return self._make()

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, place: int) -> Deal: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Deal, ...]: ...

    def __getitem__(self, place: int | slice) -> Deal | tuple[Deal, ...]:
        return self.rows[place]

    def __deepcopy__(self, _: object) -> tuple[dict[str, Any], ...]:
        return tuple(map(asdict, self.rows))  # which is how `asdict` sees what it doesn't know

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ledger) and self.rows == other.rows

    def __hash__(self) -> int:
        return hash(self.rows)

    def __repr__(self) -> str:
        return repr(self.rows)


def ledger(
    prices: Sequence[float],
    costs: Sequence[float],
    values: Sequence[float],
    seller: Side,
    buyer: Side,
) -> tuple[Deal, ...]:
    """Deal by deal: s_k = p_k − c_k + e − t − a for the seller, b_k = v_k − p_k + e − t − a."""
    sold = _surpluses(prices, costs, seller)
    bought = _surpluses(values, prices, buyer)
    columns = (prices, sold, bought, running_totals(sold), running_totals(bought))
    return tuple(Deal(number, *row) for number, row in enumerate(zip(*columns, strict=True), 1))


def _surpluses(gets: Sequence[float], gives: Sequence[float], side: Side) -> tuple[float, ...]:
    return _each(gets, gives, (side.other_benefit, -side.haggling_cost, -side.alternative))


def _each(
    gets: Sequence[float], gives: Sequence[float], beside: tuple[float, ...]
) -> tuple[float, ...]:
    """What is left of each deal; most deals are like the one before, and added up only once."""
    known: dict[tuple[float, float], float] = {}
    found = []
    for pair in zip(gets, gives, strict=True):
        if pair not in known:
            known[pair] = settled((pair[0], -pair[1], *beside))
        found.append(known[pair])
    return tuple(found)


def joint(
    costs: Sequence[float], values: Sequence[float], seller: Side, buyer: Side
) -> tuple[float, ...]:
    """What each deal creates for the two together, over elsewhere; price does not come into it."""
    beside = (
        seller.other_benefit, -seller.haggling_cost, -seller.alternative,
        buyer.other_benefit, -buyer.haggling_cost, -buyer.alternative,
    )  # fmt: skip
    return _each(values, costs, beside)


def first_losing(surpluses: Sequence[float]) -> int | None:
    """The first deal that would be better elsewhere."""
    return next((deal for deal, one in enumerate(surpluses, 1) if one < 0), None)


def recovery(running: Sequence[float]) -> int | None:
    """The first deal after which the running total stays above 0 to the end."""
    low = next((deal for deal in range(len(running), 0, -1) if running[deal - 1] <= 0), 0)
    return None if low == len(running) else low + 1


def price_floor(costs: Sequence[float], seller: Side) -> float:
    """The flat price at which all deals together leave the seller as well off as elsewhere."""
    average = fsum(costs) / len(costs)
    return fsum((average, -seller.other_benefit, seller.haggling_cost, seller.alternative))


def price_ceiling(values: Sequence[float], buyer: Side) -> float:
    """The flat price at which they leave the buyer as well off as elsewhere."""
    average = fsum(values) / len(values)
    return fsum((average, buyer.other_benefit, -buyer.haggling_cost, -buyer.alternative))


def even_price(floor: float, ceiling: float) -> float | None:
    """The flat price that splits the gain evenly: midway; None where the limits cross."""
    return None if settled((floor, -ceiling)) > 0 else fsum((floor, ceiling)) / 2


def present_value(
    amounts: Sequence[float], *, continuation: float, rate: float, deals_per_year: float
) -> float:
    """What is earned deal by deal, as worth today and weighed by how likely each deal is.

    The first deal is now. `rate` is a year's (0.1); `continuation` is a deal's (0.974).
    """
    return fsum(
        amount * continuation**deal * discount(rate, deal / deals_per_year)
        for deal, amount in enumerate(amounts)
    )


def payment_delay(revenue: float, *, rate: float, days: float) -> float:
    """What it costs the seller to wait so many days for all payments; `rate` is a year's."""
    return revenue * (1 - discount(rate, days / DAYS))


def person_years(hours: float, deals: int) -> float:
    """Unpaid hours in each deal, as years of somebody's work."""
    return hours * deals / HOURS
