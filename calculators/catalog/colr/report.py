"""What COLR says: both columns, where each loss comes from, the sums, the ledger, the ladder."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter

from calculators.catalog.colr.inputs import Inputs
from calculators.catalog.colr.pictures import staying_or_leaving, what_a_no_costs
from calculators.catalog.colr.result import Result
from calculators.catalog.colr.sayings import (
    SAYINGS,
    leaving,
    same_rate,
    shared_out,
    together,
)
from calculators.catalog.colr.situations import SHORT_VIEW, SITUATIONS, TRUST_COULD_GO
from calculators.catalog.colr.sums import Side, ledger, sums
from calculators.declare.manners import CLOSING
from calculators.declare.report import Facts, Note
from calculators.declare.rows import OneOf, Row, Say, Where


def both(*names: str) -> tuple[str, ...]:
    """Each figure for the seller, then for the buyer."""
    return tuple(f"{party}_{name}" for name in names for party in ("seller", "buyer"))


FAR = 10  # what lies beyond the years ahead is said from a tenth of COLR on


def odd(party: Side) -> tuple[Row[Inputs, Result], ...]:
    """Where a party's figures are below zero or undefined; its name stands first, as typed."""
    name = f"{{{party}.heading}}"
    colr, beyond, gain, surplus, alternative = (
        attrgetter(f"{party}_{of}")
        for of in ("colr", "beyond", "gain", "deal_surplus", "alternative")
    )
    return (
        Where(
            lambda _, r: colr(r) < 0,
            Note(f"{name}: below zero means better off going elsewhere."),
        ),
        Where(
            lambda i, _: gain(i) <= 0,
            Note(f"{name}: a year together leaves {{{party}_gain}}, so the loss can't be counted "
                 "in years of today's gain."),
        ),
        Where(
            lambda _, r: surplus(r) <= 0,
            Note(f"{name}: this deal alone is no better than the alternatives, so COLR can't be "
                 "shown as a multiple of it."),
        ),
        Where(
            lambda _, r: beyond(r) is None,
            Note(f"{name}: over all years this has no end: growth and the chance of another year "
                 "outrun the discount rate."),
        ),
        Where(
            lambda _, r: beyond(r) is not None and abs(beyond(r)) > abs(colr(r)) / FAR,
            Note(f"{name}: over all years, not just {{years:span}}, COLR would be "
                 f"{{{party}_endless}} instead of {{{party}_colr}}."),
        ),
        Where(
            lambda i, _: alternative(i) < 0,
            Note(f"{name}: the alternative loses money every year. It's counted as it is."),
        ),
    )  # fmt: skip


def at_arms_length(party: Side) -> Row[Inputs, Result]:
    """Which is the better one for a party: arm's length, or leaving."""
    distant, apart = f"{party}_arms_length", f"{party}_batr"
    against = f": {{{distant}:exact}} against {{{apart}:exact}}."
    return Where(
        lambda _, r: getattr(r, distant) is not None,
        OneOf(
            Say(
                f"For {{{party}.object}}, arm's length beats leaving{against}",
                lambda _, r: getattr(r, distant) > getattr(r, apart),
            ),
            f"For {{{party}.object}}, leaving beats arm's length{against}",
        ),
    )


def wider_than_x100(inputs: Inputs, result: Result) -> bool:
    """Tell whether these limits lie further apart than those without a wait and a switch."""
    floor = inputs.seller_cost - inputs.seller_other_benefit + inputs.seller_alternative
    ceiling = inputs.buyer_value + inputs.buyer_other_benefit - inputs.buyer_alternative
    return result.buyer_walkaway_lasting - result.seller_walkaway_lasting > ceiling - floor


LIMITS = Facts(
    "A yearly price that works for both",
    (*both("walkaway_lasting"), "fair_price", *both("walkaway_deal")),
    says="Between the two limits, each side gains by staying. The seller's is the lowest price, "
    "the buyer's the highest.",
)
ARMS_LENGTH = Facts(
    "At arm's length",
    both("arms_length", "downgrade_colr"),
    says="The same partner, with every order out to bid. Neither side can choose this alone, "
    "because both have to prefer it to leaving. It's what a damaged relationship can turn into. "
    "Fill it in under “more assumptions”.",
)

# Which parts of the loss are trust, and which are being stuck.
TRUST_OR_STUCK: Row[Inputs, Result] = Where(
    lambda _, r: min(r.seller_colr, r.buyer_colr) > 0,
    OneOf(
        Say(
            "All of this is the cost of leaving. Year by year, {we_both_would} do better "
            "elsewhere.",
            lambda _, r: max(r.seller_from_better_together, r.buyer_from_better_together) < 0,
        ),
        Say(
            "All of this is the cost of leaving. Year by year, {two_of_us} would do better "
            "elsewhere in total.",
            lambda i, r: together(i, r) < 0,
        ),
        Say(
            "All of this is being better off together.",
            lambda i, r: shared_out(i, r) and leaving(i, r) < 0.005 * r.joint_colr,
        ),
        Say(
            "{being_better:part_of} of this is being better off together. {being_apart:part_of} is "
            "what leaving would cost.",
            shared_out,
        ),
        Say(
            "Of this, {together:about} is being better off together. Leaving itself would save "
            "{leaving:about}.",
            lambda i, r: leaving(i, r) < 0,
        ),
        "Of this, {together:about} is being better off together, and {leaving:about} is what "
        "leaving would cost.",
    ),
)

BLOCKS: tuple[Row[Inputs, Result], ...] = (
    Facts(
        "What each side would lose",
        ("seller_colr", "buyer_colr", "joint_colr", "seller_balance"),
        says="What each side would lose if it all ended today, in today's money.",
    ),
    Where(
        lambda _, r: r.buyer_colr < 0 and r.fair_price is not None,
        Say("Better to tell {buyer.object} than to let {buyer.object} find out.", chair="seller"),
        Say("Tell {seller.object}. {seller} may not know.", chair="buyer"),
    ),
    Say(
        "A share needs both sides to lose something. Here at least one wouldn't.",
        lambda _, r: r.seller_balance is None,
    ),
    Facts(
        "What's in the loss",
        both("from_better_together", "from_waiting", "from_switching", "from_fallout"),
        says="Is this trust, or just being stuck? The four lines add up to the COLR above.",
    ),
    TRUST_OR_STUCK,
    what_a_no_costs,
    staying_or_leaving,
    OneOf(
        Where(same_rate, LIMITS),
        replace(LIMITS, relabelled={"fair_price": "Midway between the two long-term limits"}),
    ),
    "Keeping a secret walk-away price is a CPT habit. These limits work the other way round: "
    "worked out for both sides, shown to both, with the reasons.",
    "You may know these as walk-away or reservation prices, and the range between them as a ZOPA "
    "(zone of possible agreement).",
    OneOf(
        Say(
            "These count the months and costs of replacing each other. Per deal, x100 leaves those "
            "out, so its range is narrower.",
            wider_than_x100,
        ),
        "These count the months and costs of replacing each other.",
    ),
    Say(
        "The seller would need {gap:price} a year more than the buyer could pay, so no price works "
        "for both. Lower costs or more value can close the gap. Bargaining can't.",
        lambda _, r: r.fair_price is None,
    ),
    Where(
        lambda _, r: r.fair_price is not None,
        "One way to measure fair, not the only one. It counts what each of you would lose if this "
        "had to end, and nothing else that matters to you. An alternative that one of you could "
        "simply choose is a limit on the price, not a point to split from.",
        Say(
            "The discount rates differ, so the same price weighs differently on each side: the "
            "price above is midway between the two long-term limits.",
            lambda i, r: not same_rate(i, r),
        ),
    ),
    Say(
        "This counts only costs that would stop. A price like that for every customer may not "
        "cover the costs they share. Check the same deal for everyone before you quote it.",
        lambda i, r: r.seller_walkaway_lasting < 0.6 * i.yearly_price,
    ),
    Say(
        "For this one deal there's no range at all: the seller would need "
        "{seller_walkaway_deal:exact}, the buyer could pay {buyer_walkaway_deal:exact}.",
        lambda _, r: r.seller_walkaway_deal > r.buyer_walkaway_deal,
    ),
    Facts(
        "This deal and the relationship",
        both("deal_surplus", "batna", "multiple", "years", "keep", "batr", "beyond"),
    ),
    *odd("seller"),
    *odd("buyer"),
    Where(
        lambda i, _: i.retention == 0,
        OneOf(
            Say(
                "With no chance of another year, it ends by itself after this one. What comes "
                "later differs only in when the wait and the switch come.",
                lambda i, _: i.natural_end == "replace",
            ),
            "With no chance of another year, it ends by itself after this one. Only this year "
            "differs between the two futures.",
        ),
    ),
    SHORT_VIEW,
    Say(
        "Growth is above a discount rate, so the distant years decide, and a longer wait or a more "
        "expensive switch needn't make the loss larger.",
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

present = SAYINGS.report(SITUATIONS, BLOCKS, then=(SHORT_VIEW,), first=(TRUST_COULD_GO,))
