"""Measures all draws of a COLR in milliseconds, in CPython and in the page's Python."""

import sys
from itertools import count
from timeit import repeat

from calculators.answer.reading import read
from calculators.answer.uncertainty import spread
from calculators.catalog import find
from calculators.declare.fields import Number

SLUG = "colr"
NAME = "yearly_price"  # typed again and again


def every_range() -> dict[str, str]:
    """Return COLR's numbers that can be ranges as ranges: from a fifth below to a quarter above."""
    texts = {}
    for name, asked in find(SLUG).fields.items():
        if isinstance(asked, Number) and not asked.whole:
            likely = float(asked.plain(asked.default)) if asked.default else 0
            texts[name] = f"{likely * 0.8:g}..{likely:g}..{likely * 1.25:g}"
    # Optional fields, fields at 0, and fields near a limit.
    return texts | {
        "retention": "80..90..95",
        "growth": "-1..0..2",
        "seller_deal_alternative": "30000..50000..80000",
        "buyer_deal_alternative": "30000..50000..80000",
        "seller_arms_length_benefit": "150000..190000..210000",
        "buyer_arms_length_benefit": "100000..140000..160000",
        "arms_length_retention": "70..80..90",
    }


def took() -> float:
    """Return milliseconds for the 2,048 draws and their results, after one more digit was typed."""
    colr, texts = find(SLUG), every_range()
    low, _, high = texts[NAME].split("..")
    typed = (f"{low}..{480_000 + 1_000 * step}..{high}" for step in count())

    def answer() -> None:
        spread(colr, read(colr, texts | {NAME: next(typed)}))

    return min(repeat(answer, number=1, repeat=6)) * 1000


if __name__ == "__main__" and "pyodide" not in sys.modules:
    print(took())
took() if "pyodide" in sys.modules else None  # runPython returns this
