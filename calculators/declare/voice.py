"""Holds the reader's voice: who says what, and how amounts of money are said."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from calculators.declare.fields import Party
from calculators.declare.sanitize import isolated
from calculators.declare.speaker import Speaker
from calculators.declare.units import MINUS, MONEY, SPACE, significant

DOLLAR = "$"
Chair = Literal["seller", "buyer"]
_WE, _YOU, _THEY = ("we", "us", "ours"), ("you", "you", "yours"), ("they", "them", "theirs")
_LARGE = (("trillion", 1e12), ("billion", 1e9), ("million", 1e6))


@dataclass(frozen=True)
class Voice:
    """Who reads: their side, the names they typed, and their currency's sign."""

    chair: Chair = "seller"
    seller_name: str = ""
    buyer_name: str = ""
    currency: str = ""  # as typed
    headings: tuple[str, str] = ("Seller", "Buyer")  # the calculator's own names, if none are typed
    addressed: bool = False  # whether it speaks to the other side

    @property
    def named(self) -> bool:
        """Tell whether a name is typed, so "we both" are "both sides"."""
        return bool(self.seller_name or self.buyer_name)

    @property
    def sign(self) -> str:
        """Return the currency's sign: the dollar's until another is chosen."""
        return self.currency or DOLLAR

    @property
    def seller(self) -> Speaker:
        """Return the speaker for the first column."""
        return self._speaker(self.headings[0], self.seller_name, here=self.chair == "seller")

    @property
    def buyer(self) -> Speaker:
        """Return the speaker for the second column."""
        return self._speaker(self.headings[1], self.buyer_name, here=self.chair == "buyer")

    def party(self, party: Party) -> Speaker:
        """Return the speaker for "seller" or "buyer"."""
        return self.buyer if party == "buyer" else self.seller

    def _speaker(self, role: str, name: str, *, here: bool) -> Speaker:
        said = isolated(name)
        spoken_of = (said, said, f"{said}'s") if name else _WE if here else _THEY
        spoken_to = _WE if here else _YOU
        return Speaker(name or role, *(spoken_to if self.addressed else spoken_of))

    def about(self, amount: float) -> str:
        """Write an amount for a sentence, to two figures: "about 500,000", "about 1.0 million"."""
        return f"about {self.worth(amount)}"

    def worth(self, amount: float) -> str:
        """Write the same without "about", for sentences that already said it."""
        return self._spoken(significant(abs(amount), 2), 2)

    def price(self, amount: float, rounding: str = "nearest") -> str:
        """Write a price or a limit for a sentence, to three figures; limits are rounded inward."""
        return self._spoken(significant(amount, 3, rounding), 3)

    def between(self, low: float, high: float) -> tuple[str, str]:
        """Write two limits rounded inward, so a sentence is never wrong at its edges."""
        for digits in range(3, 16):
            up, down = significant(low, digits, "up"), significant(high, digits, "down")
            if up <= down:
                return self._spoken(up, digits), self._spoken(down, digits)
        return self._spoken(low, 15), self._spoken(high, 15)

    def exact(self, amount: float) -> str:
        """Write an amount in whole units, with the currency."""
        return self._signed(MONEY.format(amount))

    def _spoken(self, amount: float, digits: int) -> str:
        if abs(amount) < 999_999.5:
            whole = amount == int(amount) or abs(amount) >= 10**digits
            decimals = 0 if whole else digits - 1 - math.floor(math.log10(abs(amount)))
            text = f"{abs(amount):,.{decimals}f}"
        else:
            name, size = next(one for one in _LARGE if abs(amount) >= 0.9999995 * one[1])
            shown = abs(amount) / size
            decimals = max(0, digits - len(str(int(shown))))
            text = f"{shown:,.{decimals}f}{SPACE}{name}"
        return self._signed(MINUS + text if amount < 0 else text)

    def _signed(self, text: str) -> str:
        """Put the currency's sign between a minus and the digits: "$5", "−$5", "EUR 5"."""
        after = SPACE if self.sign[-1].isalpha() else ""
        minus = MINUS if text.startswith(MINUS) else ""
        return f"{minus}{isolated(self.sign)}{after}{text.removeprefix(MINUS)}"
