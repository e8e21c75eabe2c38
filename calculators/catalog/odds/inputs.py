"""What odds asks: what a push wins, what hangs on it for both, and how it has gone before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.declare.fields import Form, any_money, choice, money, number, percent
from calculators.declare.sides import Sides
from calculators.declare.units import COUNT, RISK

STAKE, OTHER_STAKE = 500_500, 386_590  # what COLR gives in the example, for leaving now
MOST_USES = 1000  # up to here every sum of the record is exact
SIDES = Sides(
    headings=("The side that pushes", "The other side"),
    named=("the side that pushes", "the other side"),
    chairs=("We push", "They push"),
    prefixes=("pusher", "other"),
)


LATER = (
    "Is this next year's COLR, times the chance of another year? In the example that's about {:,}; "
    "the link from COLR works it out."
)


@dataclass(frozen=True, kw_only=True)
class Inputs(Form):
    """Money is today's; risks and shares are natural (0.05). The side that pushes comes first."""

    gain: float = money(
        15_000,
        "What the push wins",
        "Everything it brings in, in today's money. A one-off amount: as it is. A price that stays "
        "higher: a year's gain × 4.54 in the example; the link from COLR does it for you.",
        from_chairs=("What pushing wins us", "What pushing wins them"),
        party="seller",
        essential=True,
    )
    stake: float = any_money(
        STAKE,
        "What the side that pushes would lose",
        "Its own COLR. Not a year's revenue: losing a customer also frees people and cuts costs.",
        from_chairs=("What we'd lose", "What they'd lose"),
        party="seller",
        essential=True,
    )
    other_stake: float = any_money(
        OTHER_STAKE,
        "What the other side would lose",
        "The other side's COLR. It doesn't change whether the push pays. It's what the push puts "
        "at risk for someone else.",
        from_chairs=("What they'd lose", "What we'd lose"),
        party="buyer",
        essential=True,
    )
    departure: str = choice(
        "now",
        "How the other side would leave",
        {"now": "Walk out now", "after": "Sign, then leave at the next chance"},
        "Walk out now, and the gain goes too. Sign now and leave later, and it stays.",
        essential=True,
    )
    risk: float | None = number(
        None,
        "Added risk of losing the other side",
        RISK,
        hint="Only what the push adds. If 10 in 100 would leave anyway and 15 after the push, "
        "enter 5. Nobody has measured this, so compare your guess with the break-even.",
        from_chairs=("Added risk of losing them", "Added risk of losing us"),
        minimum=0.0,
        maximum=1.0,
        essential=True,
    )
    success: float = percent(
        1.0,
        "How often pushing works",
        "Of ten such pushes, how many win what you typed? Six means 60%. The other side gives only "
        "what the push wins.",
        party="seller",
    )
    erosion: float = percent(
        0.0,
        "Share lost even if the other side stays",
        "Less openness, fewer referrals, tougher terms. COLR's arm's-length fields can fill this "
        "in.",
        maximum=0.99,
        party="seller",
    )
    uses: int = number(
        1,
        "How many such pushes",
        COUNT,
        hint="Once a quarter for five years is 20.",
        from_chairs=("How often we push", "How often they push"),
        minimum=1,
        maximum=MOST_USES,
        whole=True,
    )
    past_uses: int = number(
        0,
        "Pushes like this so far",
        COUNT,
        hint="With customers or suppliers of this kind.",
        minimum=0,
        maximum=MOST_USES,
        whole=True,
    )
    past_losses: int = number(
        0,
        "How many of those ended badly",
        COUNT,
        hint="Count the ones who left later without saying why.",
        minimum=0,
        maximum=MOST_USES,
        whole=True,
    )
    expected: str = choice(
        "anything",
        "What was expected before counting",
        {"anything": "Any risk", "one_in_twenty": "About one in twenty ends badly"},
        "A record counts for less where you expected little harm from the start, or much.",
    )

    @property
    def later(self) -> bool:
        """Whether they would sign first, so that the gain is kept."""
        return self.departure == "after"

    @property
    def wins(self) -> float:
        """What a push wins on average, as often as it works."""
        return self.success * self.gain

    def conflicts(self) -> Iterator[tuple[str, str]]:
        """A push can't have ended badly more often than it was made."""
        if self.past_losses > self.past_uses:
            yield "past_losses", "That's more losses than pushes."

    def remarks(self) -> Iterator[tuple[str, str]]:
        """The slips that flatter a push, and those that make it look worse than it is."""
        if self.risk == 0:
            yield "risk", "The ones who left over it seldom said so."
        elif self.risk is not None and self.risk >= 0.5:
            yield "risk", "Only what the push adds. Is the normal churn in here?"
        if 0 < self.stake < self.gain:
            yield (
                "gain",
                "That's more than the whole relationship is worth to the side that pushes. Would "
                "one push win all of it?",
            )
        if self.later and self.stake == STAKE:
            yield "stake", LATER.format(400_000)
        if self.later and self.other_stake == OTHER_STAKE:
            yield "other_stake", LATER.format(310_000)
        if self.past_uses and not self.past_losses:
            yield "past_losses", "Who left later, and was never asked why?"
