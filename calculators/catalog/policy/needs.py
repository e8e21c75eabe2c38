"""What each figure of policy needs to be known, and what is said until all of it is."""

from __future__ import annotations

from calculators.catalog.policy.inputs import SIDES, Inputs
from calculators.catalog.policy.result import Result
from calculators.declare.partial import Partial
from calculators.declare.rows import OneOf, Say, Value
from calculators.declare.sayings import Sayings
from calculators.declare.units import MONEY

BEFORE = ("customers", "price", "cost", "fixed_cost")
GIVEN = ("customers", "price", "concession")
NEEDS = {"profit_before": BEFORE, "break_even_concession": BEFORE}

SO_FAR = Partial(
    Sayings(
        inputs=Inputs,
        result=Result,
        sides=SIDES,
        values={"given": Value(lambda i, _: i.customers * i.price * i.concession, MONEY)},
    ),
    (
        OneOf(
            Say("It gives nothing away.", lambda i, _: not i.price * i.concession, GIVEN),
            Say("It gives away {given:price}.", needs=GIVEN),
        ),
    ),
)
