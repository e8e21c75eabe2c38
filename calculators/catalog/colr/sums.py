"""The arithmetic of COLR with the reader's numbers in it: line by line, and year by year."""

from __future__ import annotations

from math import fsum
from typing import Literal

from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import Result, calendar, stakes
from calculators.declare.report import Column, Step, Table, Voice
from calculators.declare.rows import Sums, Where
from calculators.declare.units import COUNT, FACTOR, MONEY, Unit
from calculators.model.relationship import futures

Side = Literal["seller", "buyer"]
SHARE_ALIVE = Unit("percent", "%", 100, 1)
COLUMNS = (
    Column("Year", COUNT), Column("Still together", SHARE_ALIVE), Column("Discount", FACTOR),
    Column("Together", MONEY), Column("After it ends by itself", MONEY),
    Column("Switching then", MONEY), Column("Apart from today", MONEY),
    Column("Cost of leaving", MONEY),
    Column("Difference", MONEY), Column("Running total", MONEY),
)  # fmt: skip


def sums(party: Side, year: str, towards: str) -> Sums[Inputs, Result]:
    """A party's arithmetic: `year` is what a year together leaves, `towards` the limit's side."""
    wait = "Waiting: {own_gap_months:months} without {own_alternative:bracketed} a year, "
    switching = "{own_replacement_cost} → {own_from_switching}"
    return Sums(
        "The math: {own.heading}",
        party,
        (
            Step("One year together", f"{year} = {{own_gain}}"),
            Step(
                "1 a year over {years:span}, weighted by the chance of still being together, and "
                "discounted",
                "{own_annuity}",
                f"{party}_annuity",
            ),
            Step(
                "Better off together, year by year",
                "({own_gain} − {own_alternative}) × {own_annuity} = {own_from_better_together}",
            ),
            Where(
                lambda i, _: i.natural_end == "replace",
                Step(f"{wait}minus the same wait later", "{own_from_waiting}"),
                Step("Switching, minus what would have come due later anyway", switching),
            ),
            Where(
                lambda i, _: i.natural_end == "need_ends",
                Step(f"{wait}for as long as there's a need", "{own_from_waiting}"),
                Step("Switching, in full, because nothing would come due later", switching),
            ),
            Step("Damage from a bad ending", "{own_from_fallout}"),
            Step(
                "COLR: those four added up",
                "{own_from_better_together} + {own_from_waiting} + {own_from_switching} + "
                "{own_from_fallout} = {own_colr}",
            ),
            Step(
                "COLR again: staying together minus going elsewhere",
                "{own_keep} − {own_batr} = {own_colr}",
            ),
            Step(
                "Long-term limit",
                f"{{yearly_price}} {towards} {{own_colr}} ÷ {{own_annuity}} = "
                "{own_walkaway_lasting}",
            ),
            Step(
                "Limit for a single exceptional year",
                f"{{yearly_price}} {towards} {{own_colr}} ÷ {{own_first_year}} = "
                "{own_walkaway_once}",
                f"{party}_walkaway_once",
            ),
        ),
    )


def ledger(inputs: Inputs, voice: Voice, party: Side) -> Table:
    """The same total year by year, each amount in today's money."""
    future = futures(stakes(inputs)[party == "buyer"], calendar(inputs))
    running, rows = 0.0, []
    for year in future.ledger:
        difference = year.keep - year.lose
        running = fsum((running, difference))
        _, alive, discount, *flows = year
        rows.append((float(year.number), alive, discount, *flows, difference, running))
    sums = [fsum(row[place] for row in rows) for place in range(3, 9)]
    return Table(
        f"colr-{party}",
        f"Year by year: {voice.party(party).heading}",
        party,
        COLUMNS,
        tuple(rows),
        (None, None, None, *sums, None),
        says="Each amount is that year's flow times its chance and its discount. "
        f"The differences add up to {future.colr:,.2f}, the COLR above.",
    )
