"""What a change of price asks of volume.

Prices, margins and changes are money per piece, or shares of the old price: one of the two
throughout. Source of all: MATHEMATICS, section D.
"""

from __future__ import annotations


def break_even_volume(margin: float, change: float) -> float | None:
    """The change in volume, as a share, at which a change in price leaves the profit as it was.

    `margin` is what one piece leaves at the old price, `change` is below zero for a cut. 0.5 means
    that half as much again has to be sold, −0.25 that a quarter may be lost. None where there is
    no such volume: a piece that leaves nothing at the new price (any gain would be too small), one
    that loses by it (each piece more makes it worse), or one that lost at the old (then there was
    no profit to keep). What all pieces share does not come into it, as long as it stays the same.
    """
    left = margin + change
    return -change / left if margin >= 0 and left > 0 else None


def price_lever(profit_margin: float) -> float | None:
    """How many percent the profit grows for each percent on the price, volume unchanged.

    `profit_margin` is the profit as a share of turnover. None where it is not above 0: there is no
    profit to grow. Arithmetic, not an experiment: in life, volume answers to price.
    """
    return volume_lever(1.0, profit_margin)


def volume_lever(contribution_margin: float, profit_margin: float) -> float | None:
    """How many percent the profit grows for each percent more sold at the same price.

    `contribution_margin` is what a piece leaves, as a share of its price. None as for the price.
    """
    return contribution_margin / profit_margin if profit_margin > 0 else None
