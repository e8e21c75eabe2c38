"""The arithmetic of COLR with the reader's numbers in it: line by line, and year by year."""

from __future__ import annotations

from math import fsum
from typing import Literal

from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import Result
from calculators.catalog.colr.words import span
from calculators.declare.report import Column, Step, Table, Voice, Working
from calculators.declare.units import COUNT, FACTOR, MONEY, Unit
from calculators.model.relationship import Futures

SHARE_ALIVE = Unit("percent", "%", 100, 1)


def working(
    inputs: Inputs,
    result: Result,
    voice: Voice,
    party: Literal["seller", "buyer"],
    both: Futures,
) -> Working:
    def amount(value: float) -> str:
        return MONEY.format(value) if value >= 0 else f"({MONEY.format(value)})"

    def given(name: str) -> float:
        value: float = getattr(inputs, f"{party}_{name}")
        return value

    price, towards = amount(inputs.yearly_price), "−" if party == "seller" else "+"
    if party == "seller":
        gain = inputs.seller_gain
        year = f"{price} − {amount(inputs.seller_cost)} + {amount(given('other_benefit'))}"
    else:
        gain = inputs.buyer_gain
        year = f"{amount(inputs.buyer_value)} − {price} + {amount(given('other_benefit'))}"
    annuity = FACTOR.format(both.annuity)
    colr = amount(both.colr)
    first_year = both.ledger[0].discount
    wait, switch = (
        ("less the same wait later", "less what would have been due later anyway")
        if inputs.natural_end == "replace"
        else ("for as long as there is a need", "in full, since no later end would bring it")
    )
    parts = (both.better_together, both.waiting, both.switching, both.fallout)
    return Working(
        f"The sums: {voice.party(party).heading}",
        party,
        (
            Step("A year together", f"{year} = {MONEY.format(gain)}"),
            Step(
                f"1 a year over {span(inputs.years)}, each weighed by the chance of still "
                "being together and by the discount",
                f"{annuity}",
                f"{party}_annuity",
            ),
            Step(
                "Better together",
                f"({amount(gain)} − {amount(given('alternative'))}) × {annuity} = "
                f"{MONEY.format(both.better_together)}",
            ),
            Step(
                f"The wait: {_months(given('gap_months'))} without "
                f"{amount(given('alternative'))} a year, {wait}",
                MONEY.format(both.waiting),
            ),
            Step(
                f"Switching, {switch}",
                f"{amount(given('replacement_cost'))} → {MONEY.format(both.switching)}",
            ),
            Step("Damage if it ends badly", MONEY.format(both.fallout)),
            Step(
                "COLR, from its parts",
                f"{' + '.join(map(amount, parts))} = {MONEY.format(both.colr)}",
            ),
            Step(
                "COLR, as going on less BATR",
                f"{amount(both.keep)} − {amount(both.batr)} = {MONEY.format(both.colr)}",
            ),
            Step(
                "Limit if it became the rule",
                f"{price} {towards} {colr} ÷ {annuity} = "
                f"{MONEY.format(getattr(result, f'{party}_walkaway_lasting'))}",
            ),
            Step(
                "Limit for one exceptional year",
                f"{price} {towards} {colr} ÷ {FACTOR.format(first_year)} = "
                f"{MONEY.format(getattr(result, f'{party}_walkaway_once'))}",
                f"{party}_walkaway_once",
            ),
        ),
    )


def _months(number: float) -> str:
    return f"{number:g} month{'' if number == 1 else 's'}"


def ledger(colr: float, voice: Voice, party: Literal["seller", "buyer"], both: Futures) -> Table:
    running = 0.0
    rows = []
    for row in both.ledger:
        difference = row.keep - row.lose
        running = fsum((running, difference))
        rows.append(
            (
                float(row.number), row.alive, row.discount, row.together, row.afterwards,
                row.later_switch, row.apart, row.parting, difference, running,
            )
        )  # fmt: skip
    sums = [fsum(row[place] for row in rows) for place in range(3, 9)]
    return Table(
        f"colr-{party}",
        f"Year by year: {voice.party(party).heading}",
        party,
        (
            Column("Year", COUNT),
            Column("Still together", SHARE_ALIVE),
            Column("Discount", FACTOR),
            Column("Together", MONEY),
            Column("After a natural end", MONEY),
            Column("Switching then", MONEY),
            Column("Parted now", MONEY),
            Column("Cost of parting", MONEY),
            Column("Difference", MONEY),
            Column("Running total", MONEY),
        ),
        tuple(rows),
        (None, None, None, *sums, None),
        says="Each amount is that year's flow × the chance of it × the discount, as worth today. "
        f"The differences add up to {colr:,.2f}, the COLR above.",
    )
