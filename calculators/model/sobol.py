"""Points that fill a cube evenly, and any two of its sides too: Sobol's, shifted by a seed.

Only whole numbers are combined bit by bit, so every machine gets the same digits. Sources: Sobol'
1967; Joe and Kuo 2008 for the numbers of each side; a digital shift as in Owen 2003.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

BITS = 32
UNIT = 2.0**-BITS
# Of each side after the first: its primitive polynomial, bit by bit, and the numbers it starts
# from, as Joe and Kuo chose them (new-joe-kuo-6).
_CHOSEN = (
    (3, 1), (7, 1, 3), (11, 1, 3, 1), (13, 1, 1, 1), (19, 1, 1, 3, 3), (25, 1, 3, 5, 13),
    (37, 1, 1, 5, 5, 17), (41, 1, 1, 5, 5, 5), (47, 1, 1, 7, 11, 19), (55, 1, 1, 5, 1, 1),
    (59, 1, 1, 1, 3, 11), (61, 1, 3, 5, 5, 31), (67, 1, 3, 3, 9, 7, 49), (91, 1, 1, 1, 15, 21, 21),
    (97, 1, 3, 1, 13, 27, 49), (103, 1, 1, 1, 15, 7, 5), (109, 1, 3, 1, 15, 13, 25),
    (115, 1, 1, 5, 5, 19, 61), (131, 1, 3, 7, 11, 23, 15, 103), (137, 1, 3, 7, 13, 13, 15, 69),
    (143, 1, 1, 3, 13, 7, 35, 63), (145, 1, 3, 5, 9, 1, 25, 53), (157, 1, 3, 1, 13, 9, 35, 107),
    (167, 1, 3, 1, 5, 27, 61, 31), (171, 1, 1, 5, 11, 19, 41, 61), (185, 1, 3, 5, 3, 3, 13, 69),
    (191, 1, 1, 7, 13, 1, 19, 1), (193, 1, 3, 7, 5, 13, 19, 59), (203, 1, 1, 3, 9, 25, 29, 41),
    (211, 1, 3, 5, 13, 23, 1, 55), (213, 1, 3, 7, 3, 13, 59, 17), (229, 1, 3, 1, 3, 5, 53, 69),
    (239, 1, 1, 5, 5, 23, 33, 13), (241, 1, 1, 7, 7, 1, 61, 123), (247, 1, 1, 7, 9, 13, 61, 49),
    (253, 1, 3, 3, 5, 3, 55, 33),
)  # fmt: skip
SIDES = 1 + len(_CHOSEN)


def draws(dimensions: int, number: int, seed: int = 0) -> Iterator[Sequence[float]]:
    """Return so many points of a cube with so many sides, one after the other."""
    return zip(*(side(place, range(number), seed) for place in range(dimensions)), strict=True)


def side(place: int, some: range, seed: int) -> list[float]:
    """Return one coordinate of some of the points: that of `place`, from 0 to SIDES - 1.

    It doesn't depend on how many sides the cube has. Each lies strictly between 0 and 1.
    """
    if not some:
        return []
    directions = _directions(place)
    alike = (some.start ^ some[-1]).bit_length()  # so many bits of the numbers differ
    first = some.start >> alike << alike
    point = _shift(place, seed)
    for bit in range(alike, first.bit_length()):
        if first >> bit & 1:
            point ^= directions[bit]
    found = [point]
    for direction in directions[:alike]:
        found += [one ^ direction for one in found]
    return [(one + 0.5) * UNIT for one in found[some.start - first : some.stop - first]]


@cache
def _directions(place: int) -> tuple[int, ...]:
    """What each bit of a point's number does to this coordinate, the lowest bit first."""
    if not place:
        return tuple(1 << BITS - 1 - bit for bit in range(BITS))
    polynomial, *starts = _CHOSEN[place - 1]
    degree = len(starts)
    found = [start << BITS - 1 - bit for bit, start in enumerate(starts)]
    for bit in range(degree, BITS):
        one = found[bit - degree] ^ found[bit - degree] >> degree
        for step in range(1, degree):
            if polynomial >> degree - step & 1:
                one ^= found[bit - step]
        found.append(one)
    return tuple(found)


def _shift(place: int, seed: int) -> int:
    """Return the bits that a seed turns over in every point of a side (Steele 2014's mixing)."""
    mixed = ((seed << BITS) + place + 1) * 0x9E3779B97F4A7C15 % 2**64
    for right, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        mixed = (mixed ^ mixed >> right) * factor % 2**64
    return (mixed ^ mixed >> 31) >> 64 - BITS
