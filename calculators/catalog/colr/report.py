"""What COLR says: both columns, where each loss comes from, the sums, the ledger, the ladder."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from typing import Literal

from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.result import Result
from calculators.catalog.colr.situations import (
    LIKELIER_LOSS,
    SAYINGS,
    SHORT_VIEW,
    SITUATIONS,
    of_being_better,
    same_rate,
)
from calculators.catalog.colr.sums import Side, ledger, sums
from calculators.declare.manners import CLOSING, span
from calculators.declare.report import Bar, Chart, Facts, Ladder, Note, Voice
from calculators.declare.rows import OneOf, Row, Say, Where


def both(*names: str) -> tuple[str, ...]:
    """Each figure for the seller, then for the buyer."""
    return tuple(f"{party}_{name}" for name in names for party in ("seller", "buyer"))


FAR = 10  # what lies beyond the years looked ahead is said from a tenth of COLR on


def ladder(inputs: Inputs, result: Result, _: Voice) -> Chart:
    """One period and many years stand in groups of their own; only the latter are subtracted."""

    def one(party: Side) -> Ladder:
        def value(name: str) -> float:
            return float(getattr(result, f"{party}_{name}"))

        def bar(label: str, name: str, look: Literal["solid", "light"] = "solid") -> Bar:
            return Bar(label, 0, value(name), look, f"{party}_{name}")

        return Ladder(
            party,
            {
                "This deal alone": (bar("More than without this deal (BATNA)", "deal_surplus"),),
                f"The relationship, over {span(inputs.years)}": (
                    bar("Going on", "keep"),
                    bar("With somebody else (BATR)", "batr", "light"),
                    Bar("COLR, the gap", value("batr"), value("keep"), "gap", f"{party}_colr"),
                ),
            },
        )

    return Chart(
        "A no to this deal, and a no to each other",
        "What saying no costs in this deal, and what losing the relationship costs: COLR is the "
        "gap between going on and the best life without each other.",
        (one("seller"), one("buyer")),
    )


def odd(party: Side) -> tuple[Row[Inputs, Result], ...]:
    """Where a party's figures are below zero or undefined; its name stands first, as typed."""
    name, say = f"{{{party}.heading}}", f"{{{party}}}"
    colr, beyond, gain, surplus, alternative = (
        attrgetter(f"{party}_{of}")
        for of in ("colr", "beyond", "gain", "deal_surplus", "alternative")
    )
    return (
        Where(
            lambda _, r: colr(r) < 0,
            Note(f"{name}: the figure is below zero, and meant so. On these numbers {say} would be "
                 "better off with somebody else."),
        ),
        Where(
            lambda i, _: gain(i) <= 0,
            Note(f"{name}: a year together leaves {{{party}_gain}}, so the loss cannot be put in "
                 "years of today's gain."),
        ),
        Where(
            lambda _, r: surplus(r) <= 0,
            Note(f"{name}: this deal alone is no better than the alternatives, so the relationship "
                 "cannot be counted in deals like this one."),
        ),
        Where(
            lambda _, r: beyond(r) is None,
            Note(f"{name}: over all years this has no end: growth and the chance of another year "
                 "outrun the discount rate."),
        ),
        Where(
            lambda _, r: beyond(r) is not None and abs(beyond(r)) > abs(colr(r)) / FAR,
            Note(f"{name}: over all years, and not only {{years:span}}, COLR would be "
                 f"{{{party}_endless}} instead of {{{party}_colr}}."),
        ),
        Where(
            lambda i, _: alternative(i) < 0,
            Note(f"{name}: the alternative loses money every year; it is counted as it stands."),
        ),
    )  # fmt: skip


def at_arms_length(party: Side) -> Row[Inputs, Result]:
    """Which is the better one for a party: arm's length, or parting."""
    distant, apart = f"{party}_arms_length", f"{party}_batr"
    against = f": {{{distant}}} against {{{apart}}}."
    return Where(
        lambda _, r: getattr(r, distant) is not None,
        OneOf(
            Say(
                f"For {{{party}.object}}, arm's length is better than parting{against}",
                lambda _, r: getattr(r, distant) > getattr(r, apart),
            ),
            f"For {{{party}.object}}, parting is better than arm's length{against}",
        ),
    )


LIMITS = Facts(
    "Limits, for both",
    (*both("walkaway_lasting"), "fair_price", *both("walkaway_deal")),
    says="Prices a year. The seller's limit is the lowest, the buyer's the highest, at which it "
    "is still worth having.",
)
ARMS_LENGTH = Facts(
    "At arm's length",
    both("arms_length", "downgrade_colr"),
    says="The same partner, with every order out to bid. Both must find it better than parting, so "
    "it is not an alternative that one side can choose: it is what a damaged relationship usually "
    "turns into. Fill it in under “more assumptions”.",
)

BLOCKS: tuple[Row[Inputs, Result], ...] = (
    Facts(
        "What would be lost",
        ("seller_colr", "buyer_colr", "joint_colr", "seller_balance"),
        says="Each column is what that side would lose, as worth today, if it all ended now.",
    ),
    Say(
        "A share of the loss is only defined where both would lose; here at least one would not.",
        lambda _, r: r.seller_balance is None,
    ),
    Facts(
        "What each loss is made of",
        both("from_better_together", "from_waiting", "from_switching", "from_fallout"),
        says="Is it trust, or is it a lock? The four lines add up to the COLR above them.",
    ),
    Where(
        lambda _, r: min(r.seller_colr, r.buyer_colr) > 0,
        Say(
            "Of what the two would lose, about {being_better} is being better together and about "
            "{leaving} the pain of leaving.",
            lambda i, r: 0 <= of_being_better(i, r) <= 1,
        ),
        Say(
            "All of it is the pain of leaving: year by year, the two of you together would do "
            "better elsewhere.",
            lambda i, r: of_being_better(i, r) < 0,
        ),
    ),
    ladder,
    OneOf(
        Where(same_rate, LIMITS),
        replace(LIMITS, relabelled={"fair_price": "Midway between the two lasting limits"}),
    ),
    "A secret figure at which to leave is one of the habits that CPT teaches. These limits are for "
    "the opposite use: worked out for both, shown to both, with the reasons.",
    Say(
        "The limits cross: the seller would need more than the buyer could pay, by {gap:price} a "
        "year. So there is no price that both would miss equally. The gap closes through less cost "
        "or more worth, not through bargaining.",
        lambda _, r: r.fair_price is None,
    ),
    Where(
        lambda _, r: r.fair_price is not None,
        "One measure of fair, not the measure. It counts only what each would lose, and nothing "
        "that either of you finds right.",
        Say(
            "The discount rates differ, so price weighs differently on each side: the price above "
            "is midway between the two lasting limits, and what the two lose together changes a "
            "little with price.",
            lambda i, r: not same_rate(i, r),
        ),
    ),
    Say(
        "This counts only costs that would stop. A price like that for every customer might not "
        "pay for what all of them share: work out one policy for a hundred customers before you "
        "quote it.",
        lambda i, r: r.seller_walkaway_lasting < 0.6 * i.yearly_price,
    ),
    Say(
        "This deal alone has no range at all: {seller_walkaway_deal} against "
        "{buyer_walkaway_deal}.",
        lambda _, r: r.seller_walkaway_deal > r.buyer_walkaway_deal,
    ),
    Facts(
        "This deal, and the relationship",
        both("deal_surplus", "batna", "multiple", "years", "keep", "batr", "beyond"),
    ),
    *odd("seller"),
    *odd("buyer"),
    Where(
        lambda i, _: i.retention == 0,
        OneOf(
            Say(
                "With no chance of another year, it ends by itself after this one. What comes "
                "later differs only in when the wait and the switching fall due.",
                lambda i, _: i.natural_end == "replace",
            ),
            "With no chance of another year, it ends by itself after this one. Only this year "
            "differs between the two futures.",
        ),
    ),
    SHORT_VIEW,
    Say(
        "Growth is above a discount rate: the far years decide, and a longer wait or a dearer "
        "switch need not make the loss larger.",
        lambda i, _: i.growth > min(i.seller_rate, i.buyer_rate),
    ),
    OneOf(
        Where(
            lambda _, r: (r.seller_arms_length, r.buyer_arms_length) != (None, None), ARMS_LENGTH
        ),
        replace(ARMS_LENGTH, folded=True),
    ),
    at_arms_length("seller"),
    at_arms_length("buyer"),
    sums("seller", "{yearly_price} − {seller_cost} + {seller_other_benefit}", "−"),
    sums("buyer", "{buyer_value} − {yearly_price} + {buyer_other_benefit}", "+"),
    lambda i, _, voice: ledger(i, voice, "seller"),
    lambda i, _, voice: ledger(i, voice, "buyer"),
    CLOSING,
)

present = SAYINGS.report(SITUATIONS, BLOCKS, then=(SHORT_VIEW,), first=(LIKELIER_LOSS,))
