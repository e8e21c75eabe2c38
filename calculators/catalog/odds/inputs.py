"""What odds asks: what a push wins, what hangs on it for both, and how it has gone before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.declare.fields import Form, any_money, choice, money, number, percent
from calculators.declare.sides import Sides
from calculators.declare.units import COUNT, RISK

MOST_USES = 1000  # up to here every sum of the record is exact
SIDES = Sides(
    headings=("Whoever pushes", "The other side"),
    chairs=("We push", "They push"),
    named=("whoever pushes", "the other side"),
    prefixes=("pusher", "other"),
)


@dataclass(frozen=True, kw_only=True)
class Inputs(Form):
    """Money is today's; risks and shares are natural (0.05). The first column is whoever pushes."""

    gain: float = money(
        15_000,
        "What the push wins",
        "Everything it brings, in today's money. Won once: as it is. A price that then stays "
        "higher: a year's gain × the annuity in COLR's sums (4.54 in the shared example).",
        party="seller",
        essential=True,
    )
    stake: float = any_money(
        500_500,
        "What whoever pushes would lose",
        "The COLR of whoever pushes. Not a year's turnover: a lost customer also frees people and "
        "costs.",
        party="seller",
        essential=True,
    )
    other_stake: float = any_money(
        386_590,
        "What the other side would lose",
        "The other COLR. It never changes whether the push pays; it is what the push puts at risk "
        "for somebody else.",
        party="buyer",
        essential=True,
    )
    departure: str = choice(
        "now",
        "How the other side would leave",
        {
            "now": "Walking out now, and the gain goes too",
            "after": "Signing, and leaving at the next chance",
        },
        "Walking out: the stake is COLR. Signing first: the gain is kept, and the stake is COLR a "
        "year from now × the chance of another year.",
        essential=True,
    )
    risk: float | None = number(
        None,
        "Extra chance of losing the other side",
        RISK,
        hint="In per cent, or as 1 in 20. Only what the push adds: if 10 in 100 would leave anyway "
        "and 15 after the push, type 5. Nobody has measured this; compare your guess with the "
        "line.",
        minimum=0.0,
        maximum=1.0,
        essential=True,
    )
    erosion: float = percent(
        0.0,
        "Share lost even if the other side stays",
        "Less openness, fewer referrals, sharper terms: how much of the stake goes sour.",
        maximum=0.99,
        party="seller",
    )
    uses: int = number(
        1,
        "How often the push is used",
        COUNT,
        hint="Once a quarter for five years is 20.",
        minimum=1,
        maximum=MOST_USES,
        whole=True,
    )
    past_uses: int = number(
        0,
        "Times it was done before",
        COUNT,
        hint="With customers of this kind, or by buyers of this kind.",
        minimum=0,
        maximum=MOST_USES,
        whole=True,
    )
    past_losses: int = number(
        0,
        "Of those, how many ended badly",
        COUNT,
        hint="Count those who left later without saying why.",
        minimum=0,
        maximum=MOST_USES,
        whole=True,
    )

    @property
    def later(self) -> bool:
        """Whether they would sign first, so that the gain is kept."""
        return self.departure == "after"

    def conflicts(self) -> Iterator[tuple[str, str]]:
        """A push cannot have ended badly more often than it was made."""
        if self.past_losses > self.past_uses:
            yield "past_losses", "More losses than uses."

    def remarks(self) -> Iterator[tuple[str, str]]:
        """The slips that flatter a push, and those that make it look worse than it is."""
        if self.risk == 0:
            yield "risk", "The ones who left over it seldom said so."
        elif self.risk is not None and self.risk >= 0.5:
            yield "risk", "Only what the push adds. Is the loss that would come anyway in here?"
        if 0 < self.stake < self.gain:
            yield (
                "gain",
                "More than the whole relationship is worth to whoever pushes. Is it all won by "
                "one push?",
            )
        if self.past_uses and not self.past_losses:
            yield "past_losses", "Who left later, and was never asked why?"
